package coachdesk.desk.articles;

import coachdesk.desk.dates.Instants;
import coachdesk.desk.store.DocFields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An article of the studio.
 *
 * @param content Markdown; "" for none, like every text here
 * @param author who made it; null when nobody says
 * @param createdAt null when nobody says; {@code updatedAt} too
 * @param publishAt when it shall be published by itself; null when it shall not
 * @param zone in which that time was chosen
 */
public record Article(
        String id,
        Words words,
        Category category,
        List<String> tags,
        String author,
        boolean published,
        Instant createdAt,
        Instant updatedAt,
        Instant publishAt,
        ZoneId zone) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’\\-][\\p{L}\\p{N}]+)*");
    /** Tags of HTML, as older articles bear them. */
    private static final Pattern MARKUP = Pattern.compile("<[^<>]{0,300}>|\\]\\([^()\\s]{0,2000}\\)");

    /** What an article says. */
    public record Words(String title, String content, String excerpt, String imageUrl) {
        public static final Words NONE = new Words("", "", "", "");
    }

    /** What has become of it. */
    public enum State {
        DRAFT,
        PLANNED,
        PUBLISHED
    }

    /** Of a document that nobody vouches for. */
    public static Article of(String id, Map<String, Object> doc) {
        return new Article(
                id,
                words(doc),
                Category.of(DocFields.text(doc, "category")),
                doc.get("tags") instanceof List<?> tags
                        ? tags.stream()
                                .filter(String.class::isInstance)
                                .map(String.class::cast)
                                .toList()
                        : List.of(),
                DocFields.text(doc, "author"),
                DocFields.flag(doc, "published"),
                Instants.read(doc.get("createdAt")).orElse(null),
                Instants.read(doc.get("updatedAt")).orElse(null),
                Instants.read(doc.get("publishAt")).orElse(null),
                zone(DocFields.text(doc, "publishZone")));
    }

    /** Also of a revision. */
    public static Words words(Map<String, Object> doc) {
        return new Words(raw(doc, "title"), raw(doc, "content"), raw(doc, "excerpt"), raw(doc, "imageUrl"));
    }

    private static String raw(Map<String, Object> doc, String field) {
        return doc.get(field) instanceof String text ? text : "";
    }

    private static ZoneId zone(String name) {
        try {
            return name == null ? ZoneId.of("UTC") : ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneId.of("UTC");
        }
    }

    /** The same with what somebody wrote. */
    public Article with(Words written, Category about, List<String> marked) {
        return new Article(id, written, about, marked, author, published, createdAt, updatedAt, publishAt, zone);
    }

    public State state() {
        return published ? State.PUBLISHED : publishAt == null ? State.DRAFT : State.PLANNED;
    }

    /** Of a text in Markdown; what is between angle brackets and where links lead does not count. */
    public static int wordCount(String content) {
        return (int)
                WORD.matcher(MARKUP.matcher(content).replaceAll(" ")).results().count();
    }
}
