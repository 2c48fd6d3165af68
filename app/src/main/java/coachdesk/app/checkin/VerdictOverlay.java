package coachdesk.app.checkin;

import coachdesk.app.shell.Overlay;
import coachdesk.app.tasks.Pauses;
import javafx.scene.input.KeyEvent;

/** Brings the model's answer before everybody, and takes it away when the model has none. Lives as long as the window. */
final class VerdictOverlay {
    private final CheckInModel model;
    private final Overlay overlay;
    private final VerdictView view;
    private final VerdictKeys keys;
    private boolean covering;

    VerdictOverlay(CheckInModel model, Overlay overlay, VerdictView view, Pauses pauses) {
        this.model = model;
        this.overlay = overlay;
        this.view = view;
        this.keys = new VerdictKeys(model, pauses);
        view.addEventHandler(KeyEvent.ANY, keys);
        model.answerProperty().addListener((property, before, now) -> show(now));
    }

    private void show(Answer answer) {
        if (answer == null) {
            if (covering) {
                overlay.hide();
            }
            return;
        }
        view.show(answer);
        keys.announced(answer);
        if (!covering) {
            covering = true;
            overlay.show(view, this::closed);
        }
    }

    private void closed() {
        covering = false;
        model.dismiss();
    }
}
