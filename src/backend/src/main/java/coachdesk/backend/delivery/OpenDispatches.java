package coachdesk.backend.delivery;

import coachdesk.backend.json.Json;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.RecordStore.Feed;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.DispatchState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every studio's sendings that are not over, kept by following the change order. Thread-safe. */
public final class OpenDispatches {
    private static final int PAGE = 500;

    private final RecordStore records;
    private final Map<String, Followed> tenants = new HashMap<>();

    /**
     * @param open all that are not over, and those over that changed since the last look
     * @param deleted since the last look
     */
    public record Look(List<Dispatch> open, List<String> deleted) {}

    private static final class Followed {
        private String epoch = "";
        private long seq;
        private final Map<String, Dispatch> open = new LinkedHashMap<>();
    }

    public OpenDispatches(RecordStore records) {
        this.records = records;
    }

    public synchronized Look look(String tenant) {
        Followed followed = tenants.computeIfAbsent(tenant, id -> new Followed());
        List<Dispatch> over = new ArrayList<>();
        List<String> deleted = new ArrayList<>();
        Feed feed;
        do {
            feed = records.feed(tenant, List.of(Kind.DISPATCH.wire()), followed.seq, followed.seq, PAGE);
            if (!feed.epoch().equals(followed.epoch) && !followed.epoch.isEmpty()) {
                tenants.remove(tenant);
                return look(tenant);
            }
            followed.epoch = feed.epoch();
            feed.rows().forEach(row -> take(row, followed, over, deleted));
            followed.seq = feed.rows().size() < PAGE
                    ? feed.seq()
                    : feed.rows().getLast().seq();
        } while (feed.rows().size() == PAGE);
        List<Dispatch> all = new ArrayList<>(followed.open.values());
        all.addAll(over);
        return new Look(all, deleted);
    }

    private static void take(RecordStore.Row row, Followed followed, List<Dispatch> over, List<String> deleted) {
        followed.open.remove(row.id());
        if (row.deleted()) {
            deleted.add(row.id());
            return;
        }
        Dispatch.of(Json.read(row.doc())).ifPresent(dispatch -> {
            if (ongoing(dispatch)) {
                followed.open.put(row.id(), dispatch);
            } else {
                over.add(dispatch);
            }
        });
    }

    private static boolean ongoing(Dispatch dispatch) {
        return dispatch.state().ahead()
                || dispatch.state() == DispatchState.RUNNING
                || dispatch.state() == DispatchState.PAUSED;
    }

    /** The earliest time of those that were told to go; empty when there is none. */
    synchronized Optional<Instant> next(String tenant) {
        return Optional.ofNullable(tenants.get(tenant)).stream()
                .flatMap(followed -> followed.open.values().stream())
                .filter(dispatch -> dispatch.state().ahead() && dispatch.wish() == Dispatch.Wish.GO)
                .map(Decision::due)
                .min(Instant::compareTo);
    }
}
