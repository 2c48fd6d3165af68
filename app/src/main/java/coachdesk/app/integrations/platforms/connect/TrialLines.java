package coachdesk.app.integrations.platforms.connect;

import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.contract.integrations.SyncError;
import coachdesk.desk.integrations.PlatformWords;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What a platform said to a call that proves a credential and its rights. */
public final class TrialLines extends VBox {
    private final ConnectionTexts words;
    private final boolean connecting;

    /** @param type wire name of the platform */
    public TrialLines(String type, PlatformTrial trial, ConnectionTexts words) {
        this(type, trial, words, false);
    }

    /** @param connecting whether nothing is kept yet, and nobody tries again but who asked */
    TrialLines(String type, PlatformTrial trial, ConnectionTexts words, boolean connecting) {
        this.words = words;
        this.connecting = connecting;
        getStyleClass().add("trial-lines");
        Texts texts = words.texts();
        if (trial.ok()) {
            told("fth-check-circle", "trial-good", texts.get("platform.trial.good"));
        }
        if (trial.account() != null) {
            told("fth-user", "trial-mark", texts.get("platform.account", trial.account()));
        }
        if (!trial.missing().isEmpty()) {
            told(
                    "fth-alert-triangle",
                    "trial-bad",
                    texts.get("platform.trial.missing", String.join(", ", trial.missing())));
        }
        if (trial.error() != null) {
            refusal(type, trial.error());
        }
        if (trial.rate() != null) {
            told("fth-activity", "trial-mark", words.rate(type, trial.rate()));
        }
        if (trial.millis() > 0) {
            told("fth-clock", "trial-mark", texts.get("platform.trial.took", trial.millis()));
        }
    }

    /** What it means, what to do, and below it the platform's own words. */
    private void refusal(String type, SyncError error) {
        told("fth-x-octagon", "trial-bad", words.words().what(type, error));
        getChildren().add(Controls.words(next(type, error), "trial-next"));
        String said = PlatformWords.said(error);
        if (!said.isEmpty()) {
            getChildren().add(Controls.muted(words.texts().get("platform.trial.said", said)));
        }
    }

    private String next(String type, SyncError error) {
        FailureKind kind = FailureKind.ofWire(error.kind()).orElse(FailureKind.UNKNOWN);
        if (connecting && kind == FailureKind.AUTH) {
            return words.texts().get("platform.connect.check");
        }
        return connecting && kind.passing()
                ? words.texts().get("platform.connect.again")
                : words.words().next(type, error);
    }

    private void told(String icon, String style, String text) {
        Label line = new Label(text, Icons.of(icon, style));
        line.getStyleClass().add("trial-line");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        getChildren().add(line);
    }
}
