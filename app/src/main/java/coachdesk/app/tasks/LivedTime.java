package coachdesk.app.tasks;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Time as the window lives it: a moment in which it was too busy to hear anything counts as one frame, however long it
 * took. What arrived together is then together, although it was heard one by one and late. Beats only for a while after
 * it was last asked, so that nothing runs while nobody types. The thread of the window only.
 */
public final class LivedTime implements Pauses {
    /** Between two beats; all that a stall counts for. */
    public static final Duration BEAT = Duration.ofMillis(20);

    private static final long AWAKE = Duration.ofSeconds(2).toMillis();

    private final Clock clock;
    private final Pauses pauses;
    private final List<Wait> waits = new ArrayList<>();
    private boolean beating;
    private long lived;
    private long heard;
    private long asked;

    private record Wait(long due, Runnable then) {}

    public LivedTime(Clock clock, Pauses pauses) {
        this.clock = clock;
        this.pauses = pauses;
    }

    /** Milliseconds; only differences matter. */
    public long millis() {
        long now = clock.millis();
        asked = now;
        if (!beating) {
            lived += Math.max(0, now - heard);
            heard = now;
            beating = true;
            pauses.after(BEAT, this::beat);
        }
        return lived + sinceBeat(now);
    }

    @Override
    public Runnable after(Duration pause, Runnable then) {
        Wait wait = new Wait(millis() + pause.toMillis(), then);
        waits.add(wait);
        return () -> waits.remove(wait);
    }

    private void beat() {
        long now = clock.millis();
        lived += sinceBeat(now);
        heard = now;
        List<Wait> due = waits.stream().filter(wait -> wait.due() <= lived).toList();
        waits.removeAll(due);
        due.forEach(wait -> wait.then().run());
        beating = !waits.isEmpty() || now - asked < AWAKE;
        if (beating) {
            pauses.after(BEAT, this::beat);
        }
    }

    /** A clock that was set back has not moved. */
    private long sinceBeat(long now) {
        return Math.clamp(now - heard, 0, BEAT.toMillis());
    }
}
