package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.people.People;
import coachdesk.backend.integrations.platform.Connector.Page;
import coachdesk.backend.integrations.store.CursorTable;
import coachdesk.backend.integrations.store.CursorTable.Position;
import coachdesk.backend.integrations.store.RunTable;
import coachdesk.backend.integrations.store.RunTable.Progress;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.RecordStore;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
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
            default ->
                Platform.ofWire(String.valueOf(integration.type()))
                        .map(platform -> Pace.of(platform).look())
                        .orElse(Duration.ofMinutes(1));
        };
    }

    /** When it is time again; far away for who wants to hear nothing. */
    static Instant next(Integration integration, Position position) {
        if (!integration.inward()) {
            return Instant.MAX;
        }
        return position.polled() == null ? Instant.EPOCH : position.polled().plus(every(integration));
    }

    /** Takes in one page of what changed since the last time. @return whether there is another */
    boolean step(String tenant, Lane lane, Connection connection, Metered connector) {
        String id = connection.id();
        lane.mapping(connector, clock.instant());
        Optional<Position> position = records.change(tenant, changes -> new CursorTable(changes).find(id));
        if (position.isEmpty()) {
            return false;
        }
        // Of who was there before anybody asked to bring both together, only what changes from now on counts.
        Instant since = position.get().on().getOrDefault(FieldMapping.FROM, Instant.MAX);
        Instant asked = clock.instant();
        Page page = connector.changesSince(position.get().external());
        return people.change(tenant, changes -> {
            CursorTable cursors = new CursorTable(changes);
            if (!connection.still(changes)) {
                return false;
            }
            take(changes, lane, connection, page, asked, since);
            Position now = cursors.find(id).orElseThrow();
            cursors.keep(id, now.external(page.next(), page.more() ? now.polled() : clock.instant()));
            return page.more();
        });
    }

    /** Takes in one page of everybody, for a run. @return whether there is another */
    boolean step(String tenant, Lane lane, Connection connection, Metered connector, String run) {
        String id = connection.id();
        lane.mapping(connector, clock.instant());
        Optional<Progress> progress = records.change(
                tenant, changes -> new RunTable(changes).find(run).filter(one -> one.stage()
                        .equals(RunTable.PULL)));
        if (progress.isEmpty()) {
            return false;
        }
        Instant asked = clock.instant();
        Page page = connector.changesSince(progress.get().external());
        return people.change(tenant, changes -> {
            if (!connection.still(changes)) {
                return false;
            }
            Map<Taking.Came, Integer> came = take(changes, lane, connection, page, asked, Instant.EPOCH);
            RunTable runs = new RunTable(changes);
            runs.count(run, RunTable.Came.CREATED, came.getOrDefault(Taking.Came.CREATED, 0));
            runs.count(run, RunTable.Came.CHANGED, came.getOrDefault(Taking.Came.CHANGED, 0));
            runs.count(run, RunTable.Came.SKIPPED, came.getOrDefault(Taking.Came.SKIPPED, 0));
            runs.move(run, page.more() ? RunTable.PULL : RunTable.QUEUE, page.next());
            if (!page.more()) {
                CursorTable cursors = new CursorTable(changes);
                cursors.keep(id, cursors.find(id).orElseThrow().external(page.next(), clock.instant()));
            }
            return page.more();
        });
    }

    private Map<Taking.Came, Integer> take(
            ChangeSet changes, Lane lane, Connection connection, Page page, Instant asked, Instant since) {
        Taking taking = new Taking(changes, people, connection, lane.mapping(), asked, deeds, endings, newId);
        Map<Taking.Came, Integer> came = new EnumMap<>(Taking.Came.class);
        page.changed().forEach(remote -> came.merge(taking.take(remote, since), 1, Integer::sum));
        return came;
    }
}
