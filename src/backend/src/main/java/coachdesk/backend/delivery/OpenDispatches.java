package coachdesk.backend.delivery;

import coachdesk.backend.json.Json;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Trail;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Every studio's sendings that are not over, kept by following the change order: once for all who ask. Thread-safe. */
public final class OpenDispatches {
    private static final List<String> KINDS = List.of(Kind.DISPATCH.wire());
    private static final int PAGE = 500;

    private final RecordStore records;
    private final Map<String, Followed> tenants = new HashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param open all that are not over, and those over that changed since the last look
     * @param deleted since the last look
     */
    record Look(List<Dispatch> open, List<String> deleted) {}

    private static final class Followed {
        private final Trail trail;
        /** The last number that was a sending's. */
        private long changed;

        private final Map<String, Dispatch> open = new LinkedHashMap<>();

        private Followed(Trail trail) {
            this.trail = trail;
        }
    }

    public OpenDispatches(RecordStore records) {
        this.records = records;
    }

    /** Who hears, by the studio, that sendings have changed; on the thread of whoever follows. */
    public void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    /** Follows what was committed since. For one follower alone: what is over and what is deleted is told once. */
    Look look(String tenant) {
        long before = seen(tenant);
        Look look = follow(tenant);
        if (seen(tenant) != before) {
            listeners.forEach(listener -> listener.accept(tenant));
        }
        return look;
    }

    private synchronized long seen(String tenant) {
        return Optional.ofNullable(tenants.get(tenant))
                .map(followed -> followed.changed)
                .orElse(0L);
    }

    /** As of the last time that somebody followed. */
    public synchronized List<Dispatch> known(String tenant) {
        return Optional.ofNullable(tenants.get(tenant))
                .map(followed -> List.copyOf(followed.open.values()))
                .orElse(List.of());
    }

    private synchronized Look follow(String tenant) {
        Followed followed = tenants.computeIfAbsent(tenant, id -> new Followed(new Trail(records, id, KINDS, PAGE)));
        List<Dispatch> over = new ArrayList<>();
        List<String> deleted = new ArrayList<>();
        if (!followed.trail.follow(row -> take(row, followed, over, deleted))) {
            tenants.remove(tenant);
            return follow(tenant);
        }
        List<Dispatch> all = new ArrayList<>(followed.open.values());
        all.addAll(over);
        return new Look(all, deleted);
    }

    private static void take(RecordStore.Row row, Followed followed, List<Dispatch> over, List<String> deleted) {
        followed.changed = row.seq();
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
        return known(tenant).stream()
                .filter(dispatch -> dispatch.state().ahead() && dispatch.wish() == Dispatch.Wish.GO)
                .map(Decision::due)
                .min(Instant::compareTo);
    }
}
