package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.store.CursorTable;
import coachdesk.backend.integrations.store.CursorTable.Position;
import coachdesk.backend.store.RecordStore;
import coachdesk.contract.integrations.Integration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;

/** Tells somebody, once, that an integration has been broken for a while. Thread-safe. */
final class Notices {
    private static final Duration A_WHILE = Duration.ofHours(1);

    private final RecordStore records;
    private final BiConsumer<String, Integration> teller;
    private final Clock clock;

    /** @param teller tells a studio of an integration */
    Notices(RecordStore records, BiConsumer<String, Integration> teller, Clock clock) {
        this.records = records;
        this.teller = teller;
        this.clock = clock;
    }

    void look(String tenant, Lane lane, Position position) {
        Integration integration = lane.connection().integration();
        boolean broken = Integration.BROKEN.equals(integration.status());
        Instant now = clock.instant();
        if (broken != (position.broken() != null)) {
            keep(tenant, integration, position.broken(broken ? now : null));
        } else if (broken
                && integration.notifies()
                && position.told() == null
                && !position.broken().plus(A_WHILE).isAfter(now)) {
            // Written down first: rather no mail than one each minute.
            keep(tenant, integration, position.told(now));
            teller.accept(tenant, integration);
        }
    }

    private void keep(String tenant, Integration integration, Position next) {
        records.change(tenant, changes -> {
            CursorTable cursors = new CursorTable(changes);
            cursors.find(integration.id())
                    .ifPresent(now -> cursors.keep(
                            integration.id(), now.broken(next.broken()).told(next.told())));
            return null;
        });
    }
}
