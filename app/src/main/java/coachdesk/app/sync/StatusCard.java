package coachdesk.app.sync;

import coachdesk.app.shell.ProblemText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.sync.LiveState;
import coachdesk.desk.sync.SyncStatus;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** How things stand with the server, in one sentence and four facts; and what is wrong. */
final class StatusCard extends VBox {
    private final SyncModel model;
    private final SyncWords words;
    private final Texts texts;

    StatusCard(SyncModel model, SyncWords words, Texts texts) {
        this.model = model;
        this.words = words;
        this.texts = texts;
        getStyleClass().addAll("surface", "status-card");
        model.statusProperty().addListener((property, before, now) -> fill());
        model.liveProperty().addListener((property, before, now) -> fill());
        model.minuteProperty().addListener((property, before, now) -> fill());
        texts.localeProperty().addListener((property, before, now) -> fill());
        fill();
    }

    private void fill() {
        SyncStatus status = model.statusProperty().get();
        getChildren().clear();
        if (status == null) {
            return;
        }
        FontIcon icon = Icons.of(words.icon(status), "status-card-icon");
        icon.getStyleClass()
                .add(status.problem() != null ? "bad" : status.synced() && status.toDecide() == 0 ? "good" : "careful");
        Label state = new Label(words.state(status));
        state.getStyleClass().add("status-card-state");
        state.setWrapText(true);
        HBox line = new HBox(icon, state);
        line.getStyleClass().add("status-card-line");
        getChildren().addAll(line, facts(status));
        if (status.problem() != null) {
            ProblemText problem = new ProblemText(status.problem(), texts);
            problem.getStyleClass().add("status-problem");
            getChildren().add(problem);
        }
    }

    private GridPane facts(SyncStatus status) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        fact(grid, texts.get("sync.fact.server"), words.remote(status));
        if (model.liveProperty().get() != LiveState.OFF) {
            fact(
                    grid,
                    texts.get("sync.fact.live"),
                    words.live(model.liveProperty().get()));
        }
        fact(grid, texts.get("sync.fact.pending"), words.pending(status));
        fact(grid, texts.get("sync.fact.last"), words.lastComplete(status));
        if (!status.synced() && !status.running()) {
            fact(grid, texts.get("sync.fact.next"), words.next(status));
        }
        return grid;
    }

    private static void fact(GridPane grid, String name, String value) {
        Label key = new Label(name);
        key.getStyleClass().add("text-muted");
        key.setMinWidth(USE_PREF_SIZE);
        Label text = new Label(value);
        text.setWrapText(true);
        grid.addRow(grid.getRowCount(), key, text);
    }
}
