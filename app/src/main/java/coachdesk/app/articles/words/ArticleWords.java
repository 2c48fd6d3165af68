package coachdesk.app.articles.words;

import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.desk.articles.Article;
import coachdesk.desk.articles.Category;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of articles on the screen. */
public record ArticleWords(Texts texts, Moments moments, Clock clock) {
    private static final int BEGINNING = 300;

    private static final Pattern LEADS = Pattern.compile("!?\\[([^\\[\\]]*)]\\([^()]*\\)?");
    private static final Pattern SIGNS =
            Pattern.compile("<[^<>]*>?|[#>*_`~|\\[\\]]|\\p{So}|\\p{Sk}|\\p{Cs}|[\\uFE0F\\u200D]|-{2,}");

    public String title(Article article) {
        String title = article.words().title();
        return title.isBlank() ? texts.get("articles.untitled") : title;
    }

    /** Its excerpt, or how it begins, without markup and pictures; may be empty. */
    public String beginning(Article article) {
        Article.Words words = article.words();
        String said = words.excerpt().isBlank() ? words.content() : words.excerpt();
        String first = said.substring(0, Math.min(said.length(), BEGINNING));
        String bare = SIGNS.matcher(LEADS.matcher(first).replaceAll("$1")).replaceAll(" ");
        return bare.replaceAll("\\s+", " ").strip();
    }

    public String category(Category category) {
        return texts.get("articles.category." + category.name().toLowerCase(Locale.ROOT));
    }

    public String state(Article.State state) {
        return texts.get("articles.state." + state.name().toLowerCase(Locale.ROOT));
    }

    public static String icon(Article.State state) {
        return switch (state) {
            case DRAFT -> "fth-edit-3";
            case PLANNED -> "fth-clock";
            case PUBLISHED -> "fth-globe";
        };
    }

    /** The style of its mark. */
    public static String style(Article.State state) {
        return switch (state) {
            case DRAFT -> "is-draft";
            case PLANNED -> "is-scheduled";
            case PUBLISHED -> "is-completed";
        };
    }

    /** When it comes out, or when it was changed last; empty when nobody says. */
    public String when(Article article) {
        if (article.state() == Article.State.PLANNED) {
            return texts.get("articles.when.planned", moments.shortly(article.publishAt()));
        }
        return article.updatedAt() == null
                ? ""
                : moments.shortly(
                        LocalDate.ofInstant(article.updatedAt(), moments.zone()),
                        LocalDate.ofInstant(clock.instant(), moments.zone()));
    }

    /** {@code Nutrition · ven. 20 nov.} */
    public String kindAndTime(Article article) {
        return Stream.of(category(article.category()), when(article))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Everything of a line of the list, for a screen reader. */
    public String line(Article article) {
        return Stream.of(title(article), state(article.state()), category(article.category()), when(article))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
