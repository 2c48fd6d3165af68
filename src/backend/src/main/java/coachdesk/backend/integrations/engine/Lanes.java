package coachdesk.backend.integrations.engine;

import coachdesk.contract.integrations.Platform;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The lanes of every studio's integrations. Thread-safe. */
final class Lanes {
    private final Connections connections;
    private final Studio studio;
    private final Function<Platform, Pace> paces;
    private final Clock clock;
    private final Map<Key, Lane> lanes = new HashMap<>();

    private record Key(String tenant, String integration) {}

    Lanes(Connections connections, Studio studio, Function<Platform, Pace> paces, Clock clock) {
        this.connections = connections;
        this.studio = studio;
        this.paces = paces;
        this.clock = clock;
    }

    /** Of those that are switched on, as their records are now. */
    synchronized List<Lane> open(String tenant) {
        List<Lane> open = new ArrayList<>();
        Set<Key> keys = new HashSet<>();
        for (Connection connection : connections.enabled(tenant)) {
            Key key = new Key(tenant, connection.id());
            Lane lane = lanes.computeIfAbsent(key, unknown -> made(connection));
            lane.use(connection, studio);
            keys.add(key);
            open.add(lane);
        }
        lanes.entrySet().stream()
                .filter(entry -> entry.getKey().tenant().equals(tenant) && !keys.contains(entry.getKey()))
                .forEach(entry -> entry.getValue().shut());
        return open;
    }

    /** One of its own for who does nothing but look; empty for an integration that is gone, or has no key. */
    Optional<Lane> own(String tenant, String integration) {
        return connections.find(tenant, String.valueOf(integration)).map(connection -> {
            Lane lane = made(connection);
            lane.use(connection, studio);
            return lane;
        });
    }

    private Lane made(Connection connection) {
        Platform platform = Platform.ofWire(connection.integration().type()).orElseThrow();
        return new Lane(paces.apply(platform), clock.instant());
    }
}
