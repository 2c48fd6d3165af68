package coachdesk.app.integrations.platforms.activity;

import coachdesk.app.integrations.platforms.runs.RunTexts;
import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.Icons;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.SyncRun;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Something that somebody asked, and how far it is. */
final class RunLine extends VBox {
    RunLine(SyncRun run, Integration connection, ConnectionTexts words) {
        RunTexts texts = new RunTexts(words);
        Optional<String> rests = texts.rests(run, connection);
        String state = rests.orElseGet(() -> texts.state(run, connection.type()));
        Label what = new Label(texts.what(run), Icons.of(RunTexts.icon(run)));
        what.getStyleClass().add("activity-what");
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        Label when = Controls.muted(ConnectionTexts.at(run.askedAt())
                .map(at -> words.moments().shortly(at))
                .orElse(""));
        when.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(new HBox(8, what, when), Controls.muted(state));
        if (SyncRun.RUNNING.equals(run.state()) && rests.isEmpty()) {
            ProgressBar bar = new ProgressBar(
                    run.total() > 0 ? (double) run.done() / run.total() : ProgressBar.INDETERMINATE_PROGRESS);
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setAccessibleText(state);
            getChildren().add(bar);
        }
        getStyleClass().add("activity-line");
    }
}
