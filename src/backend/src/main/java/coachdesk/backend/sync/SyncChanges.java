package coachdesk.backend.sync;

import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.RecordStore.Feed;
import coachdesk.backend.store.RecordStore.Row;
import coachdesk.contract.Kind;
import coachdesk.contract.auth.Role;
import coachdesk.contract.sync.Digest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The delta feed: what changed since a cursor, in the server's order. */
public final class SyncChanges {
    private final RecordStore store;

    public SyncChanges(RecordStore store) {
        this.store = store;
    }

    /**
     * A page.
     *
     * @param digests by kind's wire name; null but on the last page
     */
    public record Page(List<Row> rows, String cursor, boolean more, Map<String, Digest> digests) {}

    /**
     * @param only null for all kinds that the role may read
     * @param after null or blank for a first load
     * @return empty when the cursor is too old, of before a restore, or none of ours: the desk must load anew
     */
    public Optional<Page> after(String tenant, Role role, Kind only, String after, int limit) {
        boolean first = after == null || after.isBlank();
        Optional<Cursor> given = first ? Optional.empty() : Cursor.of(after);
        if (!first && given.isEmpty()) {
            return Optional.empty();
        }
        Cursor from = given.orElse(new Cursor("", 0, Long.MAX_VALUE));
        Feed feed = store.feed(
                tenant,
                Rights.readable(role).stream()
                        .filter(kind -> only == null || only.wire().equals(kind))
                        .toList(),
                from.seq(),
                from.snapshot() == 0 ? from.seq() : from.snapshot(),
                limit + 1);
        if (!first && stale(from, feed)) {
            return Optional.empty();
        }
        long snapshot = first ? feed.seq() : from.snapshot();
        boolean more = feed.rows().size() > limit;
        List<Row> rows = more ? feed.rows().subList(0, limit) : feed.rows();
        Cursor next = more
                ? new Cursor(feed.epoch(), rows.getLast().seq(), snapshot)
                : new Cursor(feed.epoch(), feed.seq(), 0);
        return Optional.of(new Page(rows, next.toString(), more, more ? null : feed.digests()));
    }

    /** A first load under way has no use for tombstones of before it began, so their purge does not disturb it. */
    private static boolean stale(Cursor cursor, Feed feed) {
        boolean purged = cursor.seq() < feed.oldest() && cursor.snapshot() < feed.oldest();
        return !cursor.epoch().equals(feed.epoch()) || cursor.seq() > feed.seq() || purged;
    }
}
