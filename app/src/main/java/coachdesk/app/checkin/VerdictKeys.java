package coachdesk.app.checkin;

import coachdesk.app.tasks.Pauses;
import coachdesk.desk.checkin.Via;
import java.time.Duration;
import java.util.Locale;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the answer. Letters wait until it is clear that no scan begins with them: the next ticket must replace the
 * answer, not press its keys.
 */
final class VerdictKeys implements EventHandler<KeyEvent> {
    /** Longer than the gap between two characters of a scanner. */
    static final Duration QUIET = Duration.ofMillis(60);

    private final CheckInModel model;
    private final Pauses pauses;
    private Runnable waiting;
    private boolean enterDown;

    VerdictKeys(CheckInModel model, Pauses pauses) {
        this.model = model;
        this.pauses = pauses;
        this.waiting = () -> {};
    }

    /** An answer has come up; the Enter that asked for it may still be down. */
    void announced(Answer answer) {
        waiting.run();
        enterDown = answer.via() == Via.TYPED || answer.via() == Via.LIST;
    }

    /** The letters that came belong to a scan, whose further ones never arrive here. */
    void scanning() {
        waiting.run();
    }

    @Override
    public void handle(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            typed(event);
        } else if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            enterDown &= event.getCode() != KeyCode.ENTER;
        } else if (!model.alone() && event.getCode() == KeyCode.Z && event.isShortcutDown()) {
            undo();
            event.consume();
        } else if (closes(event)) {
            model.dismiss();
            event.consume();
        }
    }

    private boolean closes(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean held = code == KeyCode.ENTER && enterDown;
        return !held
                && (code == KeyCode.ENTER
                        || code == KeyCode.ESCAPE
                        || code == KeyCode.BACK_SPACE
                        || code.isNavigationKey()
                        || code == KeyCode.TAB);
    }

    private void typed(KeyEvent event) {
        String character = event.getCharacter();
        event.consume();
        if (" ".equals(character)) {
            // Not when it is pressed: the space would then be typed into the field that has the keyboard next.
            model.dismiss();
            return;
        }
        if (model.alone()
                || character.isBlank()
                || Character.isISOControl(character.charAt(0))
                || event.isShortcutDown()) {
            return;
        }
        waiting.run();
        waiting = pauses.after(QUIET, () -> meant(character.toUpperCase(Locale.ROOT)));
    }

    private void meant(String key) {
        Answer answer = model.answerProperty().get();
        if (answer == null) {
            return;
        }
        if (key.equals("U") && answer.canUndo()) {
            undo();
        } else if (key.equals("F") && answer.canForce()) {
            model.force();
        } else {
            model.dismiss();
            model.typed().begin(key);
        }
    }

    private void undo() {
        Answer answer = model.answerProperty().get();
        if (answer != null && answer.canUndo()) {
            model.undo();
        }
    }
}
