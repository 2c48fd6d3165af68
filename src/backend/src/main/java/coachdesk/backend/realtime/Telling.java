package coachdesk.backend.realtime;

import coachdesk.backend.json.Json;
import coachdesk.contract.realtime.Packet;
import coachdesk.contract.realtime.Presence;
import coachdesk.contract.realtime.Realtime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Tells events to those whom they concern. Never waits for anybody. Thread-safe. */
final class Telling {
    private final Rooms desks;
    private final Seats seats;

    Telling(Rooms desks, Seats seats) {
        this.desks = desks;
        this.seats = seats;
    }

    static Packet packet(String event, Object body) {
        return Packet.event(null, Json.write(List.of(event, body)));
    }

    /**
     * @param except is not told; null for nobody
     * @param body for the one who sits there; what is the same object for several is written once
     */
    void room(String tenant, String conversation, Socket except, String event, Function<Seat, Object> body) {
        Object last = null;
        Packet packet = null;
        for (Seats.Taken taken : seats.in(tenant, conversation)) {
            if (taken.socket() != except) {
                Object own = body.apply(taken.seat());
                packet = own == last ? packet : packet(event, own);
                last = own;
                taken.socket().tell(packet);
            }
        }
    }

    /** @param except is not told; null for nobody */
    void coaches(String tenant, Socket except, String event, Object body) {
        Packet packet = packet(event, body);
        for (Socket socket : desks.of(tenant)) {
            if (socket != except && socket.coach()) {
                socket.tell(packet);
            }
        }
    }

    /** @param device is not told; null for none */
    void coachesBut(String tenant, String device, String event, Object body) {
        Packet packet = packet(event, body);
        for (Socket socket : desks.of(tenant)) {
            if (socket.coach() && (device == null || !device.equals(socket.device()))) {
                socket.tell(packet);
            }
        }
    }

    /** Which desks are there, to all coaches. */
    void presence(String tenant) {
        Set<Presence.Desk> there = new LinkedHashSet<>();
        desks.of(tenant).forEach(socket -> there.add(new Presence.Desk(socket.device(), socket.name())));
        coaches(tenant, null, Realtime.PRESENCE, new Presence(List.copyOf(there)));
    }
}
