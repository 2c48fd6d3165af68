package coachdesk.backend.realtime;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which members sit in which rooms. Thread-safe; tells nobody anything while it is locked. */
final class Seats {
    /** Of one socket. */
    private static final int MOST_ROOMS = 50;
    /** So that there is always room for desks. */
    private static final int MOST_SOCKETS = 1_500;

    private final Map<Room, Map<Socket, Seat>> byRoom = new HashMap<>();
    private final Map<Socket, Map<String, Seat>> bySocket = new HashMap<>();

    private final Set<Socket> present = new HashSet<>();

    private record Room(String tenant, String conversation) {
        static Room of(Seat seat) {
            return new Room(seat.tenant(), seat.conversation());
        }
    }

    /** A socket, and as whom it sits there. */
    record Taken(Socket socket, Seat seat) {}

    /** @return false when there are too many */
    synchronized boolean enter(Socket socket) {
        return present.size() < MOST_SOCKETS && present.add(socket);
    }

    /** @return false when it sits in too many rooms */
    synchronized boolean take(Socket socket, Seat seat) {
        Map<String, Seat> own = bySocket.computeIfAbsent(socket, none -> new HashMap<>());
        if (own.size() >= MOST_ROOMS && !own.containsKey(seat.conversation())) {
            return false;
        }
        leave(socket, seat.conversation());
        bySocket.computeIfAbsent(socket, none -> new HashMap<>()).put(seat.conversation(), seat);
        byRoom.computeIfAbsent(Room.of(seat), none -> new HashMap<>()).put(socket, seat);
        return true;
    }

    synchronized void leave(Socket socket, String conversation) {
        Map<String, Seat> own = bySocket.get(socket);
        Seat seat = own == null ? null : own.remove(conversation);
        if (seat == null) {
            return;
        }
        if (own.isEmpty()) {
            bySocket.remove(socket);
        }
        Map<Socket, Seat> room = byRoom.get(Room.of(seat));
        room.remove(socket);
        if (room.isEmpty()) {
            byRoom.remove(Room.of(seat));
        }
    }

    synchronized void leaveAll(Socket socket) {
        present.remove(socket);
        List.copyOf(bySocket.getOrDefault(socket, Map.of()).keySet())
                .forEach(conversation -> leave(socket, conversation));
    }

    synchronized Optional<Seat> of(Socket socket, String conversation) {
        return Optional.ofNullable(bySocket.getOrDefault(socket, Map.of()).get(conversation));
    }

    synchronized boolean none(Socket socket) {
        return !bySocket.containsKey(socket);
    }

    synchronized List<Taken> in(String tenant, String conversation) {
        return byRoom.getOrDefault(new Room(tenant, conversation), Map.of()).entrySet().stream()
                .map(entry -> new Taken(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Those leave this room who may no longer be in it. */
    synchronized void keep(String tenant, String conversation, Predicate<String> participants) {
        in(tenant, conversation).stream()
                .filter(taken -> !participants.test(taken.seat().participant()))
                .forEach(taken -> leave(taken.socket(), conversation));
    }

    /** This participant leaves every room. */
    synchronized void dismiss(String tenant, String participant) {
        List.copyOf(byRoom.keySet()).stream()
                .filter(room -> room.tenant().equals(tenant))
                .forEach(room -> keep(tenant, room.conversation(), id -> !id.equals(participant)));
    }
}
