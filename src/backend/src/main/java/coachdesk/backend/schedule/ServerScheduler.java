package coachdesk.backend.schedule;

import coachdesk.backend.delivery.OpenDispatches;
import coachdesk.backend.realtime.Later;
import coachdesk.backend.schedule.store.LeaseTable.Lease;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.StoreException;
import coachdesk.backend.store.Stored;
import coachdesk.backend.store.Tenants;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.Dispatch.Wish;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.contract.campaigns.Due;
import coachdesk.contract.campaigns.LeaseAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets planned sendings go when no desk does. What it says is what a desk would say, in the same fields. Thread-safe. */
public final class ServerScheduler {
    static final Duration EVERY = Duration.ofSeconds(LeaseAnswer.RENEWED_EVERY_SECONDS);
    private static final String NAME = "Coach Desk";

    private static final Logger LOG = LoggerFactory.getLogger(ServerScheduler.class);

    private final RecordStore records;
    private final Tenants tenants;
    private final OpenDispatches open;
    private final Home home;
    private final String holder;
    private final Later later;
    private final Clock clock;
    private volatile Instant lastRun;

    /**
     * @param open followed by whoever sends
     * @param holder names this process; no other has this name
     */
    public ServerScheduler(
            RecordStore records,
            Tenants tenants,
            OpenDispatches open,
            Home home,
            String holder,
            Later later,
            Clock clock) {
        this.records = records;
        this.tenants = tenants;
        this.open = open;
        this.home = home;
        this.holder = holder;
        this.later = later;
        this.clock = clock;
    }

    public void start() {
        open.listen(this::changed);
        tick();
    }

    private void tick() {
        try {
            tenants.all().forEach(tenant -> look(tenant.id()));
            lastRun = clock.instant();
        } catch (StoreException e) {
            e.log(LOG, "the scheduler waits for the database");
        }
        later.after(EVERY, this::tick);
    }

    /** When it last looked at what is planned; null before the first time. */
    Instant lastRun() {
        return lastRun;
    }

    /** What is planned for before the next look is woken up for; what is late already is looked at now. */
    private void changed(String tenant) {
        Instant now = clock.instant();
        boolean late = open.known(tenant).stream()
                .anyMatch(dispatch -> dispatch.waits()
                        && dispatch.state() == DispatchState.PLANNED
                        && !dispatch.at().isAfter(now));
        if (late) {
            later.after(Duration.ZERO, () -> look(tenant));
        } else {
            wake(tenant);
        }
    }

    private void look(String tenant) {
        if (!home.sendsByItself()) {
            return;
        }
        try {
            records.change(tenant, changes -> {
                Lease lease = Leases.ask(changes, holder, NAME, LeaseAnswer.SERVER);
                if (lease.holder().equals(holder)) {
                    letGo(changes, open.known(tenant));
                }
                return null;
            });
        } catch (StoreException e) {
            e.log(LOG, "the scheduler waits for the database");
        }
        wake(tenant);
    }

    private void wake(String tenant) {
        Instant now = clock.instant();
        open.known(tenant).stream()
                .filter(Dispatch::waits)
                .map(Dispatch::at)
                .filter(at -> at.isAfter(now) && at.isBefore(now.plus(EVERY)))
                .distinct()
                .forEach(at -> later.after(Duration.between(now, at), () -> look(tenant)));
    }

    /** What was seen may be older than this transaction. */
    private static void letGo(ChangeSet changes, List<Dispatch> seen) {
        List<Dispatch> waiting = seen.stream()
                .flatMap(dispatch -> changes.find(Kind.DISPATCH, dispatch.id()).filter(Stored::live).stream())
                .flatMap(record -> Dispatch.of(record.doc()).stream())
                .filter(dispatch -> lateMinutes(changes, dispatch).isPresent())
                .toList();
        ToIntFunction<Dispatch> late =
                dispatch -> lateMinutes(changes, dispatch).orElseThrow();
        for (Due due : Due.of(waiting, late, changes.now())) {
            wish(changes, due.go(), Wish.GO);
            due.skip().forEach(earlier -> wish(changes, earlier, Wish.SKIP));
        }
    }

    /** Empty when its campaign is gone. */
    private static Optional<Integer> lateMinutes(ChangeSet changes, Dispatch dispatch) {
        return changes.find(Kind.CAMPAIGN, dispatch.campaignId())
                .filter(Stored::live)
                .map(record -> Campaign.of(record.doc()).lateMinutes());
    }

    private static void wish(ChangeSet changes, Dispatch dispatch, Wish wish) {
        Map<String, Object> doc =
                changes.find(Kind.DISPATCH, dispatch.id()).orElseThrow().doc();
        doc.put(Dispatch.WISH, wish.wire());
        if (wish == Wish.GO) {
            doc.put(Dispatch.GO_AT, dispatch.at().toString());
        }
        changes.put(Kind.DISPATCH, dispatch.id(), doc, null);
    }
}
