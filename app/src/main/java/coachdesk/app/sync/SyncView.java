package coachdesk.app.sync;

import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.PageHeader;
import coachdesk.app.ui.Texts;
import coachdesk.desk.sync.Decision;
import coachdesk.desk.sync.store.PendingChange;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The page of the connection: how things stand, what waits for a person or the server, how the desk is. */
final class SyncView extends VBox {
    private final SyncModel model;
    private final SyncWords words;
    private final DecisionWords decisionWords;
    private final Texts texts;
    private final VBox decisions = new VBox();
    private final VBox pending = new VBox();

    /**
     * @param health what this desk stands on
     * @param actions buttons of the page, the primary one last
     */
    SyncView(SyncModel model, SyncWords words, DecisionWords decisionWords, Texts texts, Node health, Node... actions) {
        this.model = model;
        this.words = words;
        this.decisionWords = decisionWords;
        this.texts = texts;
        getStyleClass().addAll("page", "sync");
        getStylesheets()
                .add(Objects.requireNonNull(getClass().getResource("/css/sync.css"))
                        .toExternalForm());
        decisions.getStyleClass().add("sync-section");
        pending.getStyleClass().add("sync-section");
        VBox content =
                new VBox(new StatusCard(model, words, texts), decisions, pending, health, new LimitsCard(model, texts));
        content.getStyleClass().add("sync-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(new PageHeader(texts.bind("tab.sync"), actions), scroll);
        model.open().addListener((ListChangeListener<Decision>) change -> fillDecisions());
        model.pending().addListener((ListChangeListener<PendingChange>) change -> fillPending());
        model.minuteProperty().addListener((property, before, now) -> fillPending());
        texts.localeProperty().addListener((property, before, now) -> {
            fillDecisions();
            fillPending();
        });
        fillDecisions();
        fillPending();
    }

    private void fillDecisions() {
        decisions
                .getChildren()
                .setAll(title(texts.get("sync.decisions"), model.open().size()));
        if (model.open().isEmpty()) {
            decisions
                    .getChildren()
                    .add(new EmptyState(
                            "fth-check-circle",
                            texts.bind("sync.decisions.none"),
                            texts.bind("sync.decisions.none.advice")));
        }
        for (Decision decision : model.open()) {
            decisions.getChildren().add(new DecisionCard(decision, decisionWords, texts, model::settle));
        }
    }

    private void fillPending() {
        boolean some = !model.pending().isEmpty();
        pending.setVisible(some);
        pending.setManaged(some);
        pending.getChildren()
                .setAll(title(texts.get("sync.queue"), model.pending().size()));
        VBox rows = new VBox();
        rows.getStyleClass().addAll("surface", "pending-rows");
        model.pending().forEach(change -> rows.getChildren().add(new PendingRow(change, words)));
        pending.getChildren().add(rows);
    }

    private static Label title(String text, int count) {
        Label label = new Label(count == 0 ? text : text + "  " + count);
        label.getStyleClass().add("section-title");
        return label;
    }
}
