package coachdesk.backend.delivery;

import coachdesk.backend.delivery.store.LedgerReads;
import coachdesk.backend.delivery.store.RunTable;
import coachdesk.backend.realtime.Later;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Committed;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.StoreException;
import coachdesk.backend.store.Stored;
import coachdesk.backend.store.Tenants;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Dispatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what was told to go: looks when something was committed, when something is due, and now and then for what other
 * processes on the same database did or left behind. Thread-safe.
 */
public final class Delivery implements Committed {
    static final Duration NOW_AND_THEN = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final RecordStore records;
    private final Tenants tenants;
    private final DispatchWatch watch;
    private final Settlement settlement;
    private final Later later;
    private final Clock clock;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Instant> awake = new HashMap<>();

    /**
     * What a studio's sendings follow.
     *
     * @param zone of the studio
     * @param numbers the E.164 number of a written one
     * @param holder names this process; no other has this name
     */
    public record Setting(ZoneId zone, Function<String, Optional<String>> numbers, String holder) {}

    public Delivery(
            Database database,
            RecordStore records,
            OpenDispatches open,
            Tenants tenants,
            Senders senders,
            Setting setting,
            Later later,
            Clock clock) {
        RunTable runs = new RunTable(database);
        LedgerReads ledgers = new LedgerReads(database);
        Freezer freezer = new Freezer(ledgers, setting.zone(), setting.numbers(), senders);
        Sendings sendings = new Sendings(runs, freezer, setting.holder());
        Runs ours = new Runs(records, runs, ledgers, sendings, senders, new OptedOut(setting.numbers()), later, clock);
        this.records = records;
        this.tenants = tenants;
        this.watch = new DispatchWatch(records, open, runs, sendings, ours, clock);
        this.settlement = new Settlement(records, runs, sendings, ours);
        this.later = later;
        this.clock = clock;
        records.listen(this);
    }

    /** What a person decides of rows that nobody else can tell of. */
    public Settlement settlement() {
        return settlement;
    }

    /** Nothing that was told to go goes on before a person says so again: another database may be sending the same. */
    public void hold() {
        for (Tenants.Tenant tenant : tenants.all()) {
            new OpenDispatches(records)
                    .look(tenant.id()).open().stream()
                            .filter(dispatch -> dispatch.wish() == Dispatch.Wish.GO)
                            .forEach(dispatch -> records.change(tenant.id(), changes -> pause(changes, dispatch.id())));
        }
    }

    private static Stored pause(ChangeSet changes, String dispatch) {
        Map<String, Object> doc =
                changes.find(Kind.DISPATCH, dispatch).orElseThrow().doc();
        doc.put(Dispatch.WISH, Dispatch.Wish.PAUSE.wire());
        return changes.put(Kind.DISPATCH, dispatch, doc, null);
    }

    /** From now on also without anybody's change. */
    public void start() {
        try {
            tenants.all().forEach(tenant -> {
                ask(tenant.id());
                watch.inherit(tenant.id());
            });
        } catch (StoreException e) {
            e.log(LOG, "sendings wait for the database");
        }
        later.after(NOW_AND_THEN, this::start);
    }

    @Override
    public void committed(String tenant, String device, long seq) {
        ask(tenant);
    }

    private void ask(String tenant) {
        synchronized (asked) {
            if (!asked.add(tenant)) {
                return;
            }
        }
        later.after(Duration.ZERO, () -> look(tenant));
    }

    private void look(String tenant) {
        synchronized (asked) {
            asked.remove(tenant);
        }
        try {
            watch.look(tenant).ifPresent(next -> wake(tenant, next));
        } catch (StoreException e) {
            e.log(LOG, "sendings wait for the database");
        }
    }

    /** A clock may be moved meanwhile; then the look now and then finds it. */
    private synchronized void wake(String tenant, Instant next) {
        Instant now = clock.instant();
        Instant before = awake.get(tenant);
        if (next.isBefore(now) || before != null && !before.isBefore(now) && !next.isBefore(before)) {
            return;
        }
        awake.put(tenant, next);
        later.after(Duration.between(now, next), () -> ask(tenant));
    }
}
