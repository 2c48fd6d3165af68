package coachdesk.app.integrations.platforms.activity;

import coachdesk.app.integrations.platforms.runs.RunsModel;
import coachdesk.app.ui.Controls;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.SyncRun;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.layout.VBox;

/** What somebody asked lately, and how far it is. */
final class RunsPane extends VBox {
    private static final int MOST = 5;

    private final RunsModel runs;
    private final ReadOnlyObjectProperty<Integration> shown;
    private final ActivityWords words;

    RunsPane(RunsModel runs, ReadOnlyObjectProperty<Integration> shown, ActivityWords words) {
        this.runs = runs;
        this.shown = shown;
        this.words = words;
        getStyleClass().add("activity-part");
        runs.runsProperty().subscribe(now -> lay());
        shown.subscribe(now -> lay());
        words.texts().localeProperty().addListener((property, before, now) -> lay());
    }

    private void lay() {
        getChildren().setAll(Controls.words(words.texts().get("platform.activity.runs"), "text-medium"));
        List<SyncRun> all = runs.runsProperty().get();
        if (all.isEmpty() || shown.get() == null) {
            getChildren().add(Controls.muted(words.texts().get("platform.activity.runs.none")));
            return;
        }
        all.stream().limit(MOST).forEach(run -> getChildren().add(new RunLine(run, shown.get(), words.connections())));
    }
}
