package coachdesk.app.articles.revisions;

import coachdesk.app.articles.words.ArticleWords;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Shown;
import coachdesk.app.ui.Texts;
import coachdesk.desk.articles.Revision;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

/** How an article stood before: which of its revisions, what has changed since, and the way back. */
public final class RevisionsPane extends VBox {
    private final Texts texts;
    private final ArticleWords words;
    private final ComboBox<Revision> which;
    private boolean showing;

    /** @param restore gets the one that is to stand again */
    public RevisionsPane(RevisionsModel model, ArticleWords words, Consumer<Revision> restore) {
        this.texts = words.texts();
        this.words = words;
        getStyleClass().add("article-revisions");
        which = new ComboBox<>(model.revisions());
        Shown.in(which, texts, this::word);
        which.accessibleTextProperty().bind(texts.bind("articles.revision"));
        which.setMaxWidth(Double.MAX_VALUE);
        which.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                model.choose(now.id());
            }
        });
        DifferenceView difference = new DifferenceView(texts);
        Button back = Controls.button(
                "fth-rotate-ccw",
                texts.get("articles.restore"),
                () -> restore.accept(model.comparedProperty().get().revision()));
        back.getStyleClass().add("accent");
        VBox there = new VBox(which, Controls.muted(texts.get("articles.difference.legend")), back, difference);
        there.getStyleClass().add("article-revisions-there");
        EmptyState none = new EmptyState(
                "fth-clock", texts.bind("articles.revisions.none"), texts.bind("articles.revisions.none.advice"));
        getChildren().addAll(there, none);
        model.comparedProperty().subscribe(now -> {
            ListRow.show(there, now != null);
            ListRow.show(none, now == null && model.knownProperty().get());
            difference.show(now);
            if (now != null) {
                showing = true;
                which.setValue(now.revision());
                showing = false;
                back.setDisable(now.same());
            }
        });
        model.knownProperty()
                .subscribe(known ->
                        ListRow.show(none, known && model.comparedProperty().get() == null));
    }

    private String word(Revision revision) {
        if (revision == null) {
            return "";
        }
        String at = words.moments().shortly(revision.at());
        return revision.by() == null ? at : texts.get("articles.revision.by", at, revision.by());
    }
}
