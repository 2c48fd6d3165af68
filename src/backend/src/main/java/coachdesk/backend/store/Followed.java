package coachdesk.backend.store;

/**
 * A record that a transaction changed.
 *
 * @param before as it was when the transaction began; null when there was none
 * @param after as it is now; may be a tombstone
 */
public record Followed(Stored before, Stored after) {
    /** Whether it is there now and was not before. */
    public boolean appeared() {
        return after.live() && (before == null || before.deleted());
    }
}
