package coachdesk.app.checkin.kiosk;

import coachdesk.app.tasks.Pauses;
import coachdesk.desk.checkin.kiosk.KioskPin;
import coachdesk.desk.checkin.kiosk.KioskPin.Attempt;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.settings.Settings;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Whether the window is a kiosk, and the way out of it. UI thread only. */
final class KioskModel {
    /** A PIN pad that nobody uses goes away, and with it what was typed. */
    static final Duration FORGETS = Duration.ofSeconds(20);

    private final KioskPin pin;
    private final Settings settings;
    private final TaskRunner tasks;
    private final Pauses pauses;
    private final Consumer<Problem> problems;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper trying = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Attempt> last = new ReadOnlyObjectWrapper<>();
    private Runnable forgetting = () -> {};

    KioskModel(KioskPin pin, Settings settings, TaskRunner tasks, Pauses pauses, Consumer<Problem> problems) {
        this.pin = pin;
        this.settings = settings;
        this.tasks = tasks;
        this.pauses = pauses;
        this.problems = problems;
    }

    ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /** Whether the PIN is asked for. */
    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** Whether a PIN is being looked at. */
    ReadOnlyBooleanProperty tryingProperty() {
        return trying.getReadOnlyProperty();
    }

    /** What the last attempt came to; null when there was none since the PIN is asked for. */
    ReadOnlyObjectProperty<Attempt> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** It was a kiosk when the program ended, in whatever way. Without a PIN that is known nobody is kept in. */
    void resume() {
        on.set(true);
        tasks.run(Task.of(pin::known)
                .done(known -> {
                    if (!known) {
                        leave();
                    }
                })
                .failed(problem -> leave()));
    }

    /**
     * @param newPin acceptable; empty for the one that is known
     * @param second the other language; empty for none
     */
    void enter(String newPin, String second) {
        tasks.run(Task.of(() -> {
                    if (!newPin.isEmpty()) {
                        pin.set(newPin);
                    }
                    settings.change(values -> values.withKiosk(new Settings.Kiosk(true, second)));
                    return null;
                })
                .done(nothing -> on.set(true))
                .failed(problems));
    }

    /** Somebody wants to leave, or to close the window. */
    void ask() {
        if (on.get()) {
            asking.set(true);
            touched();
        }
    }

    /** The pad is in use. */
    void touched() {
        forgetting.run();
        forgetting = pauses.after(FORGETS, this::forget);
    }

    /** Back to the scanner. */
    void forget() {
        forgetting.run();
        forgetting = () -> {};
        asking.set(false);
        last.set(null);
    }

    void attempt(String digits) {
        if (trying.get() || digits.isEmpty()) {
            return;
        }
        touched();
        trying.set(true);
        tasks.run(Task.of(() -> pin.attempt(digits))
                .done(attempt -> {
                    trying.set(false);
                    last.set(attempt);
                    if (attempt instanceof Attempt.Right) {
                        leave();
                    }
                })
                .failed(problem -> {
                    trying.set(false);
                    problems.accept(problem);
                }));
    }

    private void leave() {
        forget();
        on.set(false);
        tasks.run(Task.of(() -> {
                    settings.change(values -> values.withKiosk(
                            new Settings.Kiosk(false, values.kiosk().second())));
                    return null;
                })
                .failed(problems));
    }
}
