package coachdesk.backend.delivery;

import coachdesk.backend.delivery.store.Ledger;
import coachdesk.backend.delivery.store.LedgerReads;
import coachdesk.backend.delivery.store.RunState;
import coachdesk.backend.delivery.store.RunTable;
import coachdesk.backend.realtime.Later;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.StoreException;
import coachdesk.contract.campaigns.Channel;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runs that this process sends: each channel on its own, none holding a thread while it waits. Thread-safe. */
final class Runs {
    /** How often a run says that it lives, and how far it is. */
    static final Duration BEAT = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final RecordStore records;
    private final RunTable runs;
    private final LedgerReads ledgers;
    private final Sendings sendings;
    private final Senders senders;
    private final OptedOut optedOut;
    private final Later later;
    private final Clock clock;
    private final Map<Key, Long> ours = new ConcurrentHashMap<>();

    private record Key(String tenant, String dispatch) {}

    Runs(
            RecordStore records,
            RunTable runs,
            LedgerReads ledgers,
            Sendings sendings,
            Senders senders,
            OptedOut optedOut,
            Later later,
            Clock clock) {
        this.records = records;
        this.runs = runs;
        this.ledgers = ledgers;
        this.sendings = sendings;
        this.senders = senders;
        this.optedOut = optedOut;
        this.later = later;
        this.clock = clock;
    }

    /** Sends from now on, as the holder with this epoch. */
    void begin(String tenant, String dispatch, long epoch) {
        Key key = new Key(tenant, dispatch);
        ours.put(key, epoch);
        RunContext context = new RunContext(records, runs, ledgers, clock, tenant, dispatch, epoch);
        List<Lane> lanes = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            switch (channel) {
                case INTERNAL, GROUP -> lanes.add(new ChatLane(context, channel));
                case EMAIL, WHATSAPP -> lanes.add(new ProviderLane(context, channel, senders, optedOut));
                case INSTAGRAM -> {
                    // By hand.
                }
            }
        }
        AtomicInteger left = new AtomicInteger(lanes.size());
        lanes.forEach(lane -> later.after(Duration.ZERO, () -> step(context, lane, left)));
        later.after(BEAT, () -> beat(context));
    }

    boolean has(String tenant, String dispatch) {
        return ours.containsKey(new Key(tenant, dispatch));
    }

    private void step(RunContext context, Lane lane, AtomicInteger left) {
        Optional<Duration> wait;
        try {
            wait = lane.step();
        } catch (StoreException e) {
            wait = Optional.of(AFTER_FAILURE);
            e.log(LOG, "a sending waits for the database");
            if (!e.passing()) {
                failed(lane);
            }
        } catch (RuntimeException e) {
            wait = Optional.of(AFTER_FAILURE);
            LOG.atError()
                    .addKeyValue("channel", lane.channel().wire())
                    .log("a step of a sending failed: {}", e.getClass().getName());
            failed(lane);
        }
        if (wait.isPresent()) {
            later.after(wait.get(), () -> step(context, lane, left));
        } else if (left.decrementAndGet() == 0) {
            over(context);
        }
    }

    private static void failed(Lane lane) {
        try {
            lane.failed();
        } catch (StoreException e) {
            e.log(LOG, "a sending waits for the database");
        }
    }

    private void over(RunContext context) {
        try {
            records.change(context.tenant(), changes -> {
                boolean over = sendings.finish(changes, context.dispatch(), context.epoch());
                if (!over) {
                    sendings.rest(changes, context.dispatch(), context.epoch());
                }
                return over;
            });
            ours.remove(new Key(context.tenant(), context.dispatch()), context.epoch());
        } catch (StoreException e) {
            later.after(AFTER_FAILURE, () -> over(context));
        }
    }

    private void beat(RunContext context) {
        if (!Long.valueOf(context.epoch()).equals(ours.get(new Key(context.tenant(), context.dispatch())))) {
            return;
        }
        boolean alive;
        try {
            alive = context.change(true, held -> {
                        if (held.run().state() == RunState.DONE) {
                            return held;
                        }
                        runs.beat(held.changes(), context.dispatch());
                        DispatchRecord.of(held.changes(), context.dispatch()).ifPresent(record -> record.counts(
                                        new Ledger(held.changes(), context.dispatch()).counts())
                                .keep());
                        return held;
                    })
                    .isPresent();
        } catch (StoreException e) {
            alive = true;
        }
        if (alive) {
            later.after(BEAT, () -> beat(context));
        }
    }
}
