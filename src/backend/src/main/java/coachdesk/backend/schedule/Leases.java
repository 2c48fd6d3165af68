package coachdesk.backend.schedule;

import coachdesk.backend.schedule.store.LeaseTable;
import coachdesk.backend.schedule.store.LeaseTable.Lease;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.RecordStore;
import coachdesk.contract.campaigns.LeaseAnswer;
import coachdesk.contract.campaigns.LeaseRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One lets planned sendings go at a time. Whoever holds the lease keeps it by asking again; a desk takes it from the server
 * at once, since there is a person at a desk. Thread-safe.
 */
public final class Leases {
    static final Duration HELD = Duration.ofSeconds(LeaseAnswer.SECONDS);

    private final RecordStore records;
    private final Home home;

    public Leases(RecordStore records, Home home) {
        this.records = records;
        this.home = home;
    }

    /** A desk asks. That it does says that a person lets this database send. */
    public LeaseAnswer hold(String tenant, LeaseRequest request) {
        Lease lease =
                records.change(tenant, changes -> ask(changes, request.holder(), request.name(), LeaseAnswer.DESK));
        if (lease.holder().equals(request.holder())) {
            home.settle();
        }
        return new LeaseAnswer(
                lease.holder(),
                lease.name(),
                lease.kind(),
                lease.epoch(),
                lease.until().toString());
    }

    /** @return the lease as it is then, whoever has it */
    static Lease ask(ChangeSet changes, String holder, String name, String kind) {
        Instant now = changes.now();
        Optional<Lease> before = LeaseTable.find(changes);
        boolean own = before.filter(lease -> lease.holder().equals(holder)).isPresent();
        boolean yields = before.filter(lease -> LeaseAnswer.SERVER.equals(lease.kind()))
                .filter(lease -> LeaseAnswer.DESK.equals(kind))
                .isPresent();
        if (before.isPresent() && !own && !yields && !before.get().free(now)) {
            return before.get();
        }
        long epoch =
                before.map(lease -> own ? lease.epoch() : lease.epoch() + 1).orElse(1L);
        Lease taken = new Lease(holder, name, kind, epoch, now.plus(HELD));
        LeaseTable.keep(changes, taken);
        return taken;
    }
}
