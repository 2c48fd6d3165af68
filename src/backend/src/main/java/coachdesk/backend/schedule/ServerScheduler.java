package coachdesk.backend.schedule;

import coachdesk.backend.delivery.OpenDispatches;
import coachdesk.backend.realtime.Later;
import coachdesk.backend.schedule.store.LeaseTable.Lease;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Committed;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.StoreException;
import coachdesk.backend.store.Stored;
import coachdesk.backend.store.Tenants;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.Dispatch.Wish;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.contract.campaigns.Lateness;
import coachdesk.contract.campaigns.LeaseAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets planned sendings go when no desk does. What it says is what a desk would say, in the same fields. Thread-safe. */
public final class ServerScheduler implements Committed {
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

    /** @param holder names this process; no other has this name */
    public ServerScheduler(RecordStore records, Tenants tenants, Home home, String holder, Later later, Clock clock) {
        this.records = records;
        this.tenants = tenants;
        this.open = new OpenDispatches(records);
        this.home = home;
        this.holder = holder;
        this.later = later;
        this.clock = clock;
    }

    public void start() {
        records.listen(this);
        tick();
    }

    private void tick() {
        try {
            tenants.all().forEach(tenant -> look(tenant.id()));
            lastRun = clock.instant();
        } catch (StoreException e) {
            LOG.warn("the scheduler waits for the database");
        }
        later.after(EVERY, this::tick);
    }

    /** When it last looked at what is planned; null before the first time. */
    Instant lastRun() {
        return lastRun;
    }

    /** What is planned for before the next look is woken up for. */
    @Override
    public void committed(String tenant, String device, long seq) {
        later.after(Duration.ZERO, () -> wake(tenant));
    }

    private void look(String tenant) {
        if (!home.sendsByItself()) {
            return;
        }
        records.change(tenant, changes -> {
            Lease lease = Leases.ask(changes, holder, NAME, LeaseAnswer.SERVER);
            if (lease.holder().equals(holder)) {
                letGo(changes, due(tenant));
            }
            return null;
        });
        wake(tenant);
    }

    private void wake(String tenant) {
        Instant now = clock.instant();
        open.look(tenant).open().stream()
                .filter(ServerScheduler::waits)
                .map(Dispatch::at)
                .filter(at -> at.isAfter(now) && at.isBefore(now.plus(EVERY)))
                .distinct()
                .forEach(at -> later.after(Duration.between(now, at), () -> look(tenant)));
    }

    private List<Dispatch> due(String tenant) {
        return open.look(tenant).open().stream().filter(ServerScheduler::waits).toList();
    }

    private static boolean waits(Dispatch dispatch) {
        return dispatch.state() == DispatchState.PLANNED && dispatch.wish() == Wish.WAIT;
    }

    /** Of several of one campaign that are due, the latest goes; what they would say is said once. */
    private static void letGo(ChangeSet changes, List<Dispatch> waiting) {
        Map<String, List<Dispatch>> due = waiting.stream()
                .flatMap(seen -> changes.find(Kind.DISPATCH, seen.id()).filter(Stored::live).stream())
                .flatMap(record -> Dispatch.of(record.doc()).stream())
                .filter(ServerScheduler::waits)
                .filter(dispatch -> due(changes, dispatch))
                .collect(Collectors.groupingBy(Dispatch::campaignId));
        due.values().forEach(sendings -> {
            Dispatch latest =
                    sendings.stream().max(Comparator.comparing(Dispatch::at)).orElseThrow();
            sendings.forEach(dispatch -> wish(changes, dispatch, dispatch == latest ? Wish.GO : Wish.SKIP));
        });
    }

    private static boolean due(ChangeSet changes, Dispatch dispatch) {
        int late = changes.find(Kind.CAMPAIGN, dispatch.campaignId())
                .map(record -> Campaign.of(record.doc()).lateMinutes())
                .orElse(0);
        return Lateness.of(dispatch.at(), late, changes.now()) == Lateness.DUE;
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
