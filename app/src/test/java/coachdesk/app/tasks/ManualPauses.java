package coachdesk.app.tasks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Pauses that are over when the test says so. */
public final class ManualPauses implements Pauses {
    private final List<Waiting> waiting = new ArrayList<>();

    private Duration now = Duration.ZERO;

    private record Waiting(Duration pause, Duration due, Runnable then) {}

    @Override
    public Runnable after(Duration pause, Runnable then) {
        Waiting one = new Waiting(pause, now.plus(pause), then);
        waiting.add(one);
        return () -> waiting.removeIf(other -> other == one);
    }

    /** Everything that waits for this long happens now. @return how many */
    public int end(Duration pause) {
        List<Waiting> due =
                waiting.stream().filter(one -> one.pause().equals(pause)).toList();
        waiting.removeAll(due);
        due.forEach(one -> one.then().run());
        return due.size();
    }

    /** So much time goes by, and what waits happens when it is due. */
    public void pass(Duration time) {
        Duration end = now.plus(time);
        Optional<Waiting> next = next(end);
        while (next.isPresent()) {
            waiting.remove(next.get());
            now = next.get().due();
            next.get().then().run();
            next = next(end);
        }
        now = end;
    }

    private Optional<Waiting> next(Duration end) {
        return waiting.stream().filter(one -> one.due().compareTo(end) <= 0).min(Comparator.comparing(Waiting::due));
    }
}
