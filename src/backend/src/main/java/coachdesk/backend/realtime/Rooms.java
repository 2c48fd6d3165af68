package coachdesk.backend.realtime;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;

/** Who listens, by studio, in the order in which they came. Thread-safe. */
final class Rooms {
    private final Map<String, Set<Socket>> byTenant = new ConcurrentHashMap<>();

    /** @return false when the room is full */
    boolean join(String tenant, Socket socket, int most) {
        Set<Socket> room = byTenant.compute(tenant, (name, there) -> {
            Set<Socket> sockets = there == null ? new CopyOnWriteArraySet<>() : there;
            if (sockets.size() < most) {
                sockets.add(socket);
            }
            return sockets;
        });
        return room.contains(socket);
    }

    /** @return whether it was there */
    boolean leave(String tenant, Socket socket) {
        boolean[] was = {false};
        byTenant.computeIfPresent(tenant, (name, there) -> {
            was[0] = there.remove(socket);
            return there.isEmpty() ? null : there;
        });
        return was[0];
    }

    /** May change while it is walked through. */
    Set<Socket> of(String tenant) {
        return byTenant.getOrDefault(tenant, Set.of());
    }
}
