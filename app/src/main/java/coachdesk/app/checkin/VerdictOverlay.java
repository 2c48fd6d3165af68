package coachdesk.app.checkin;

import coachdesk.app.shell.Overlay;
import coachdesk.app.tasks.Pauses;
import java.util.function.Supplier;
import javafx.scene.input.KeyEvent;

/** Brings the model's answer before everybody, and takes it away when the model has none. Lives as long as the window. */
final class VerdictOverlay {
    private final CheckInModel model;
    private final Overlay overlay;
    private final Supplier<VerdictView> making;
    private final VerdictKeys keys;
    private VerdictView view;
    private boolean covering;

    VerdictOverlay(CheckInModel model, Overlay overlay, Supplier<VerdictView> making, Pauses pauses) {
        this.model = model;
        this.overlay = overlay;
        this.making = making;
        this.keys = new VerdictKeys(model, pauses);
        model.answerProperty().addListener((property, before, now) -> show(now));
    }

    private void show(Answer answer) {
        if (answer == null) {
            if (covering) {
                overlay.hide();
            }
            return;
        }
        if (view == null) {
            view = making.get();
            view.addEventHandler(KeyEvent.ANY, keys);
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
