package coachdesk.app.checkin;

import coachdesk.app.shell.Overlay;
import coachdesk.app.tasks.Pauses;
import coachdesk.app.ui.Once;
import java.util.function.Supplier;
import javafx.scene.input.KeyEvent;

/** Brings the model's answer before everybody, and takes it away when the model has none. Lives as long as the window. */
final class VerdictOverlay {
    private final CheckInModel model;
    private final Overlay overlay;
    private final Once<VerdictView> view;
    private final VerdictKeys keys;
    private final Supplier<VerdictManner> manner;
    private boolean covering;

    /** @param manner how it is said at the moment */
    VerdictOverlay(
            CheckInModel model,
            Overlay overlay,
            Supplier<VerdictView> making,
            Pauses pauses,
            Supplier<VerdictManner> manner) {
        this.model = model;
        this.overlay = overlay;
        this.manner = manner;
        this.keys = new VerdictKeys(model, pauses);
        this.view = new Once<>(() -> {
            VerdictView made = making.get();
            made.addEventHandler(KeyEvent.ANY, keys);
            return made;
        });
        model.answerProperty().addListener((property, before, now) -> show(now));
    }

    /** A scan has begun, whatever becomes of it. */
    void scanning() {
        keys.scanning();
    }

    private void show(Answer answer) {
        if (answer == null) {
            if (covering) {
                overlay.hide();
            }
            return;
        }
        view.get().show(answer, manner.get());
        keys.announced(answer);
        if (!covering) {
            covering = true;
            overlay.show(view.get(), this::closed);
        }
    }

    private void closed() {
        covering = false;
        model.dismiss();
    }
}
