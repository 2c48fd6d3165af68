package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.IntegrationRecord;
import coachdesk.backend.integrations.people.People;
import coachdesk.backend.integrations.store.CursorTable.Position;
import coachdesk.backend.integrations.store.JobTable;
import coachdesk.backend.integrations.store.LinkTable;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.RecordStore;
import coachdesk.contract.integrations.Integration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Says in an integration's record, now and then, how many people it has linked, how much was given up, and when it looks again. Thread-safe. */
final class Standing {
    private static final Duration OFTEN = Duration.ofMinutes(1);

    private final RecordStore records;
    private final Clock clock;
    private final Seldom told = new Seldom(OFTEN);

    Standing(RecordStore records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    void tell(String tenant, Lane lane, Position position) {
        Integration integration = lane.connection().integration();
        if (!told.again(integration.id(), clock.instant())) {
            return;
        }
        records.change(tenant, changes -> {
            IntegrationRecord.of(changes, integration.id())
                    .ifPresent(record -> counted(record, changes, integration.id())
                            .set("next_run_at", next(integration, position))
                            .keep());
            return null;
        });
    }

    /** Who sees that something was given up, or is tried again, sees at once how much is. */
    static void dead(ChangeSet changes, String integration) {
        IntegrationRecord.of(changes, integration)
                .ifPresent(record -> dead(record, changes, integration).keep());
    }

    /** Who sees that all was done sees at once what it left. */
    static void count(ChangeSet changes, String integration) {
        IntegrationRecord.of(changes, integration)
                .ifPresent(record -> counted(record, changes, integration).keep());
    }

    private static IntegrationRecord counted(IntegrationRecord record, ChangeSet changes, String integration) {
        return dead(record, changes, integration)
                .set("linked", new LinkTable(changes, integration).count(People.KINDS));
    }

    private static IntegrationRecord dead(IntegrationRecord record, ChangeSet changes, String integration) {
        return record.set("dead", new JobTable(changes, integration).dead());
    }

    /** Null for what looks all the time: every desk would get each. */
    private static String next(Integration integration, Position position) {
        Instant at = Polls.next(integration, position);
        boolean seldom = Polls.every(integration).compareTo(OFTEN) > 0;
        return seldom && !at.equals(Instant.MAX) && !at.equals(Instant.EPOCH) ? at.toString() : null;
    }
}
