package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.people.People;
import coachdesk.backend.integrations.platform.Connector.Page;
import coachdesk.backend.integrations.platform.Connector.Remote;
import coachdesk.backend.integrations.store.CursorTable;
import coachdesk.backend.integrations.store.CursorTable.Position;
import coachdesk.backend.store.RecordStore;
import coachdesk.contract.integrations.Integration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Asks platforms now and then who changed. Thread-safe. */
final class Polls {
    private static final String HOURLY = "hourly";
    private static final String DAILY = "daily";

    private final RecordStore records;
    private final People people;
    private final Deeds deeds;
    private final Endings endings;
    private final Supplier<String> newId;
    private final Clock clock;

    Polls(RecordStore records, People people, Deeds deeds, Endings endings, Supplier<String> newId, Clock clock) {
        this.records = records;
        this.people = people;
        this.deeds = deeds;
        this.endings = endings;
        this.newId = newId;
        this.clock = clock;
    }

    static Duration every(Integration integration) {
        return switch (String.valueOf(integration.frequency())) {
            case HOURLY -> Duration.ofHours(1);
            case DAILY -> Duration.ofDays(1);
            default -> Duration.ofMinutes(1);
        };
    }

    /** When it is time again; far away for who wants to hear nothing. */
    static Instant next(Integration integration, Position position) {
        if (!integration.inward()) {
            return Instant.MAX;
        }
        return position.polled() == null ? Instant.EPOCH : position.polled().plus(every(integration));
    }

    /** Takes in one page. @return whether there is another */
    boolean step(String tenant, Lane lane, Metered connector) {
        String id = lane.connection().id();
        lane.mapping(connector, clock.instant());
        Position position = records.change(
                tenant, changes -> new CursorTable(changes).find(id).orElseThrow());
        Page page = connector.changesSince(position.external());
        // Of who was there before anybody asked to bring both together, only what changes from now on counts.
        Instant since = position.since();
        take(tenant, lane, page, since, page.more() ? position.polled() : clock.instant());
        return page.more();
    }

    private void take(String tenant, Lane lane, Page page, Instant since, Instant polled) {
        String id = lane.connection().id();
        people.follow(tenant);
        records.change(tenant, changes -> {
            Taking taking = new Taking(changes, people, lane.connection(), lane.mapping(), deeds, endings, newId);
            for (Remote remote : page.changed()) {
                taking.take(remote, since);
            }
            CursorTable cursors = new CursorTable(changes);
            Position now = cursors.find(id).orElseThrow();
            cursors.keep(id, now.external(page.next(), polled));
            return null;
        });
    }
}
