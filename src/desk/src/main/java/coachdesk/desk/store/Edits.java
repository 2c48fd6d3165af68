package coachdesk.desk.store;

import coachdesk.contract.Kind;
import java.time.Clock;
import java.util.Map;

/** Edits of a record of any kind by its fields' names, as the terminal makes them. */
public final class Edits {
    private final Store store;
    private final Outbox outbox;
    private final Clock clock;

    public Edits(Store store, Outbox outbox, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param fields new values; null clears
     * @return false when every field had this value already; then nothing was queued
     * @throws coachdesk.desk.problems.ProblemException NOT_FOUND when there is no such record here
     */
    public boolean edit(Kind kind, String id, Map<String, Object> fields) {
        return !store.write(tx -> outbox.edit(tx, kind, id, fields, clock.instant()))
                .isEmpty();
    }
}
