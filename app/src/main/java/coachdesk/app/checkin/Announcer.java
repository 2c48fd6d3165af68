package coachdesk.app.checkin;

import coachdesk.app.shell.Sounds;
import coachdesk.app.tasks.Pauses;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The one answer that stands in front of everybody, and how long it stands there. UI thread only. */
final class Announcer {
    /** How long good news stays. */
    static final Duration STAYS = Duration.ofMillis(2_500);

    /** How long bad news stays when nobody is there to put it away. */
    static final Duration LASTS_ALONE = Duration.ofSeconds(6);

    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>();
    private final Pauses pauses;
    private final Sounds sounds;
    private Runnable closing = () -> {};
    private boolean alone;

    Announcer(Pauses pauses, Sounds sounds) {
        this.pauses = pauses;
        this.sounds = sounds;
    }

    /** Whether the queue serves itself. */
    void alone(boolean now) {
        alone = now;
        dismiss();
    }

    boolean alone() {
        return alone;
    }

    /** Null when nothing is announced. */
    ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    Answer answer() {
        return answer.get();
    }

    /** Announces it in place of what stood there, with its sound. */
    void announce(Answer next) {
        sounds.play(VerdictTone.of(next).sound());
        show(next);
    }

    /** Shows what has become of the answer that stands there, without a sound. */
    void show(Answer next) {
        closing.run();
        closing = next.closesByItself()
                ? pauses.after(STAYS, this::dismiss)
                : alone ? pauses.after(LASTS_ALONE, this::dismiss) : () -> {};
        answer.set(next);
    }

    void dismiss() {
        closing.run();
        closing = () -> {};
        answer.set(null);
    }
}
