package coachdesk.backend.integrations.store;

import java.time.Instant;

/**
 * Something to be done for an integration.
 *
 * @param event wire name of a {@code SyncEvent}, or {@link #INBOUND}
 * @param whose the contact that it is about: of one and the same only one is done at a time
 * @param run the sync run that asked for it, or null
 * @param priority 1 first, 10 last
 * @param attempts that failed
 * @param nextAt not before; of a running one, until when its process has time
 * @param error JSON, or null
 */
public record Job(
        String id,
        String event,
        Ref ref,
        String whose,
        String run,
        int priority,
        String state,
        int attempts,
        Instant nextAt,
        String error,
        Instant created) {
    public static final String INBOUND = "inbound";
    public static final String WAITING = "waiting";
    public static final String RUNNING = "running";
    public static final String RETRYING = "retrying";
    public static final String DEAD = "dead";

    public static Job waiting(String id, String event, Ref ref, String whose, String run, int priority, Instant now) {
        return new Job(id, event, ref, whose, run, priority, WAITING, 0, now, null, now);
    }
}
