package coachdesk.app.articles.words;

import coachdesk.app.ui.Icons;
import coachdesk.desk.articles.Article;
import javafx.scene.control.Label;

/** What has become of an article: a word with its mark. */
public final class StateMark extends Label {
    private final ArticleWords words;

    public StateMark(ArticleWords words) {
        this.words = words;
        getStyleClass().add("article-state");
        setMinWidth(USE_PREF_SIZE);
    }

    public void show(Article.State state) {
        for (Article.State each : Article.State.values()) {
            getStyleClass().remove(ArticleWords.style(each));
        }
        getStyleClass().add(ArticleWords.style(state));
        setGraphic(Icons.of(ArticleWords.icon(state)));
        setText(words.state(state));
    }
}
