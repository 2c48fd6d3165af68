package coachdesk.backend.store;

import coachdesk.backend.store.RecordStore.Feed;
import coachdesk.backend.store.RecordStore.Row;
import java.util.List;
import java.util.function.Consumer;

/** How far somebody is who follows what is committed in a studio, in the order of its changes. Not thread-safe. */
public final class Trail {
    private final RecordStore records;
    private final String tenant;
    private final List<String> kinds;
    private final int page;
    private String epoch = "";
    private long seq;

    /** At the very beginning. @param kinds as on the wire @param page how many are read at once */
    public Trail(RecordStore records, String tenant, List<String> kinds, int page) {
        this.records = records;
        this.tenant = tenant;
        this.kinds = kinds;
        this.page = page;
    }

    /** Number of the last change that was followed. */
    public long seq() {
        return seq;
    }

    /**
     * Goes on to what was committed last. Reads by itself: not within a transaction.
     *
     * @param take gets what changed since, also what was deleted
     * @return false when what was followed so far is no more: who followed it begins anew, on another trail
     */
    public boolean follow(Consumer<Row> take) {
        Feed feed;
        do {
            feed = records.feed(tenant, kinds, seq, seq, page);
            if (!epoch.isEmpty() && !feed.epoch().equals(epoch)) {
                return false;
            }
            epoch = feed.epoch();
            feed.rows().forEach(take);
            seq = feed.upTo(page);
        } while (feed.rows().size() == page);
        return true;
    }
}
