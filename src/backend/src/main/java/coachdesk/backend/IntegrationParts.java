package coachdesk.backend;

import coachdesk.backend.delivery.providers.Outside;
import coachdesk.backend.http.Route;
import coachdesk.backend.integrations.connect.Activities;
import coachdesk.backend.integrations.connect.ConnectRoom;
import coachdesk.backend.integrations.connect.OpenConnections;
import coachdesk.backend.integrations.inbound.InboundRoom;
import coachdesk.backend.records.Classic;
import coachdesk.backend.secrets.SecretBox;
import coachdesk.backend.store.Database;
import coachdesk.contract.integrations.DefaultMappings;
import coachdesk.contract.integrations.IntegrationActivity;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** What connects other platforms, and works with them. */
final class IntegrationParts implements AutoCloseable {
    private final ConnectRoom room;
    private final InboundRoom inbound;

    IntegrationParts(
            Database database, Classic classic, Outside outside, SecretBox box, RandomGenerator random, Clock clock) {
        this.room = new ConnectRoom(
                database, classic, outside.platforms(), outside.self(), box, random, clock, DefaultMappings::of);
        this.inbound = new InboundRoom(database, classic, room.vault(), box, outside.self(), random);
    }

    OpenConnections connections() {
        return room.connections();
    }

    /** Seals anew what only the key before this one opens. */
    void renewKeys() {
        room.vault().renewKeys();
    }

    @Override
    public void close() {
        room.close();
    }

    List<Route> routes() {
        Activities none = new Activities() {
            @Override
            public IntegrationActivity of(String tenant, String integration) {
                return new IntegrationActivity(null, null, null);
            }

            @Override
            public Optional<String> request(String tenant, String integration, String log) {
                return Optional.empty();
            }
        };
        return Stream.of(room.routes(none), inbound.routes((tenant, integration, external) -> {}))
                .flatMap(List::stream)
                .toList();
    }
}
