package coachdesk.app.integrations.platforms.connection;

import coachdesk.app.integrations.platforms.connect.TrialLines;
import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.shell.ProblemText;
import coachdesk.app.ui.Controls;
import javafx.scene.layout.VBox;

/** What the last test said; not there before one. */
final class TrialSection extends VBox {
    TrialSection(ConnectionModel model, TrialModel trial, ConnectionTexts words) {
        getStyleClass().add("surface");
        getStyleClass().add("connection-section");
        trial.toldProperty().subscribe(now -> show(model, trial, words));
        words.texts().localeProperty().addListener((property, before, now) -> show(model, trial, words));
    }

    private void show(ConnectionModel model, TrialModel trial, ConnectionTexts words) {
        TrialModel.Told now = trial.toldProperty().get();
        getChildren().clear();
        if (now.busy()) {
            getChildren().add(Controls.muted(words.texts().get("platform.testing")));
        } else if (now.problem() != null) {
            getChildren().add(new ProblemText(now.problem(), words.texts()));
        } else if (now.trial() != null) {
            getChildren()
                    .addAll(
                            Controls.words(words.texts().get("platform.tested"), "section-title"),
                            new TrialLines(model.shownProperty().get().type(), now.trial(), words));
        }
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }
}
