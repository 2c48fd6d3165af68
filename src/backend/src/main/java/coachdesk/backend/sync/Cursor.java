package coachdesk.backend.sync;

import java.util.Optional;

/**
 * Where a desk stands in the feed.
 *
 * @param epoch of the tenant; cursors of another are refused
 * @param seq of the last change seen
 * @param snapshot while a first load is under way, the tenant's seq when it began; 0 otherwise
 */
record Cursor(String epoch, long seq, long snapshot) {
    static Optional<Cursor> of(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length < 2 || parts.length > 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Cursor(
                    parts[0],
                    Long.parseUnsignedLong(parts[1]),
                    parts.length == 3 ? Long.parseUnsignedLong(parts[2]) : 0));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return epoch + ":" + seq + (snapshot == 0 ? "" : ":" + snapshot);
    }
}
