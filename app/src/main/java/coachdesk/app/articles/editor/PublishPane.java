package coachdesk.app.articles.editor;

import coachdesk.app.articles.words.ArticleWords;
import coachdesk.app.campaigns.when.WhenModel;
import coachdesk.app.campaigns.when.WhenView;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.Texts;
import coachdesk.desk.articles.Article;
import coachdesk.desk.campaigns.Campaigns;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Brings an article out, now or at a time, and takes it back. */
public final class PublishPane extends VBox {
    private final Texts texts;
    private final WhenModel when;
    private final Deeds deeds;
    private final Button publish;
    private final boolean untitled;

    /** What can be done. */
    public interface Deeds {
        void publish();

        void publishAt(Instant at);

        void takeBack();
    }

    public PublishPane(Article article, ArticleWords words, Supplier<ZoneId> zone, Deeds deeds) {
        this.texts = words.texts();
        this.deeds = deeds;
        this.untitled = article.words().title().isBlank();
        getStyleClass().add("article-publish");
        publish = Controls.button("fth-globe", texts.get("articles.publish.now"), this::go);
        publish.getStyleClass().add("accent");
        when = new WhenModel(words.clock(), zone, at -> false, this::look);
        switch (article.state()) {
            case DRAFT ->
                getChildren()
                        .addAll(
                                Controls.muted(
                                        untitled
                                                ? texts.get("articles.publish.untitled")
                                                : texts.get("articles.publish.draft")),
                                times(),
                                publish);
            case PLANNED -> {
                when.show(List.of(new Campaigns.Moment(article.publishAt(), article.zone())));
                getChildren()
                        .addAll(
                                Controls.muted(texts.get(
                                        "articles.publish.planned",
                                        words.moments().fully(article.publishAt()))),
                                times(),
                                Controls.buttons(publish, back(texts.get("articles.publish.not"))));
            }
            case PUBLISHED ->
                getChildren()
                        .addAll(
                                Controls.muted(texts.get("articles.publish.published")),
                                back(texts.get("articles.publish.back")));
        }
        look();
    }

    private WhenView times() {
        return new WhenView(when, texts, true);
    }

    private Button back(String word) {
        return Controls.button("fth-rotate-ccw", word, deeds::takeBack);
    }

    private void look() {
        publish.setText(
                when.laterProperty().get() ? texts.get("articles.publish.later") : texts.get("articles.publish.now"));
        publish.setDisable(untitled || !when.usable());
    }

    private void go() {
        if (when.laterProperty().get()) {
            deeds.publishAt(when.first());
        } else {
            deeds.publish();
        }
    }
}
