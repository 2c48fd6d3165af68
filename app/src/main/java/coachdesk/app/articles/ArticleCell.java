package coachdesk.app.articles;

import coachdesk.app.articles.words.ArticleWords;
import coachdesk.app.articles.words.StateMark;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.RowCell;
import coachdesk.desk.articles.Article;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** One article of the list. */
final class ArticleCell extends RowCell<Article> {
    /** So many letters wide, everything has room beside the title. */
    private static final double WIDE = 62;

    private final ArticleWords words;
    private final Label title = new Label();
    private final Label beginning = new Label();
    private final Label category = new Label();
    private final Label when = new Label();
    private final StateMark state;
    private final HBox row;

    ArticleCell(ArticleWords words) {
        this.words = words;
        getStyleClass().add("article-cell");
        state = new StateMark(words);
        title.getStyleClass().add("article-title");
        beginning.getStyleClass().addAll("text-muted", "article-beginning");
        category.getStyleClass().add("article-category");
        when.getStyleClass().add("article-when");
        ListRow.yields(title);
        ListRow.yields(beginning);
        HBox mark = new HBox(state);
        mark.getStyleClass().add("article-mark");
        row = new ListRow(Icons.of("fth-file-text"), new HBox(title), new HBox(beginning));
        row.getChildren().addAll(category, mark, when);
        row.getStyleClass().add("article-row");
        widthProperty().addListener((property, before, now) -> lay());
        title.fontProperty().addListener((property, before, now) -> lay());
    }

    /** Where there is no room beside the title, category and date stand below it. */
    private void lay() {
        Article article = getItem();
        boolean narrow = getWidth() < WIDE * title.getFont().getSize();
        ListRow.show(category, !narrow);
        ListRow.show(when, !narrow);
        if (article != null) {
            beginning.setText(narrow ? words.kindAndTime(article) : words.beginning(article));
        }
    }

    @Override
    protected Node row(Article article) {
        EmojiText.show(title, words.title(article));
        category.setText(words.category(article.category()));
        when.setText(words.when(article));
        state.show(article.state());
        lay();
        setAccessibleText(words.line(article));
        return row;
    }
}
