package coachdesk.app.tasks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Pauses that are over when the test says so. */
public final class ManualPauses implements Pauses {
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(Duration pause, Runnable then) {}

    @Override
    public Runnable after(Duration pause, Runnable then) {
        Waiting one = new Waiting(pause, then);
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
}
