package coachdesk.app.integrations.platforms.activity;

import coachdesk.app.integrations.platforms.runs.RunTexts;
import coachdesk.app.integrations.platforms.runs.RunsModel;
import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.Icons;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.SyncRun;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
        words.texts().localeProperty().addListener((property, before, now) -> lay());
    }

    private void lay() {
        getChildren().setAll(Controls.words(words.texts().get("platform.activity.runs"), "text-medium"));
        List<SyncRun> all = runs.runsProperty().get();
        if (all.isEmpty() || shown.get() == null) {
            getChildren().add(Controls.muted(words.texts().get("platform.activity.runs.none")));
            return;
        }
        all.stream().limit(MOST).forEach(run -> getChildren().add(line(run, shown.get())));
    }

    private VBox line(SyncRun run, Integration connection) {
        RunTexts texts = new RunTexts(words.connections());
        Label what = new Label(texts.what(run), Icons.of(RunTexts.icon(run)));
        what.getStyleClass().add("activity-what");
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        Label when = Controls.muted(ConnectionTexts.at(run.askedAt())
                .map(at -> words.connections().moments().shortly(at))
                .orElse(""));
        when.setMinWidth(USE_PREF_SIZE);
        VBox line = new VBox(new HBox(8, what, when), Controls.muted(texts.state(run, connection.type())));
        if (SyncRun.RUNNING.equals(run.state())) {
            ProgressBar bar = new ProgressBar(
                    run.total() > 0 ? (double) run.done() / run.total() : ProgressBar.INDETERMINATE_PROGRESS);
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setAccessibleText(texts.state(run, connection.type()));
            line.getChildren().add(bar);
        }
        line.getStyleClass().add("activity-line");
        return line;
    }
}
