package coachdesk.backend.realtime;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who listens, by studio. Thread-safe. */
final class Rooms {
    private final Map<String, Set<Socket>> byTenant = new ConcurrentHashMap<>();

    /** @return false when the room is full */
    boolean join(String tenant, Socket socket, int most) {
        Set<Socket> room = byTenant.compute(tenant, (name, there) -> {
            Set<Socket> sockets = there == null ? ConcurrentHashMap.newKeySet() : there;
            if (sockets.size() < most) {
                sockets.add(socket);
            }
            return sockets;
        });
        return room.contains(socket);
    }

    void leave(String tenant, Socket socket) {
        byTenant.computeIfPresent(tenant, (name, there) -> {
            there.remove(socket);
            return there.isEmpty() ? null : there;
        });
    }

    /** May change while it is walked through. */
    Set<Socket> of(String tenant) {
        return byTenant.getOrDefault(tenant, Set.of());
    }
}
