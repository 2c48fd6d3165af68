package coachdesk.backend.realtime;

import coachdesk.backend.auth.Principal;
import coachdesk.backend.auth.Sessions;
import coachdesk.backend.json.Json;
import coachdesk.backend.store.StoreException;
import coachdesk.contract.auth.Role;
import coachdesk.contract.realtime.Frame;
import coachdesk.contract.realtime.Hello;
import coachdesk.contract.realtime.Malformed;
import coachdesk.contract.realtime.Opening;
import coachdesk.contract.realtime.Packet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One client: who it is, whether it is still there, what it says. Closed by whatever it may not say. Thread-safe. */
final class Socket {
    static final int PROTOCOL_ERROR = 1002;
    static final int NOT_ALLOWED = 1008;

    private final String id;
    private final Outgoing out;
    private final Sessions sessions;
    private final Rooms rooms;
    private final Events events;
    private final MemberEvents memberEvents;
    private final Seats seats;
    private final Telling telling;
    private final Pace pace = new Pace();
    private final Later later;
    private final Limits limits;
    private Runnable planned = () -> {};
    private volatile Principal who;
    private volatile Hello hello;
    private boolean guest;
    private boolean seated;
    private boolean asked;
    private boolean closed;

    /** What is the same for all sockets. */
    record Surroundings(
            Sessions sessions,
            Rooms rooms,
            Seats seats,
            Telling telling,
            Events events,
            MemberEvents memberEvents,
            Later later,
            Limits limits) {}

    Socket(String id, Outgoing out, Surroundings surroundings) {
        this.id = id;
        this.out = out;
        this.sessions = surroundings.sessions();
        this.rooms = surroundings.rooms();
        this.events = surroundings.events();
        this.memberEvents = surroundings.memberEvents();
        this.seats = surroundings.seats();
        this.telling = surroundings.telling();
        this.later = surroundings.later();
        this.limits = surroundings.limits();
    }

    synchronized void opened() {
        Opening opening = new Opening(
                id,
                List.of(),
                limits.pingInterval().toMillis(),
                limits.pingTimeout().toMillis(),
                limits.longestText());
        out.send(new Frame(Frame.Type.OPEN, Json.write(opening)));
        planned = later.after(limits.joinWithin(), () -> end(NOT_ALLOWED, "nobody said who this is"));
    }

    synchronized void text(String text) {
        if (closed) {
            return;
        }
        try {
            Frame frame = Frame.read(text);
            switch (frame.type()) {
                case MESSAGE -> packet(Packet.read(frame.data()));
                case PING -> out.send(new Frame(Frame.Type.PONG, frame.data()));
                case PONG -> answered();
                case CLOSE -> end(1000, "");
                case NOOP -> {}
                case OPEN, UPGRADE -> throw new Malformed("not for a client to say");
            }
        } catch (Malformed | IllegalArgumentException e) {
            end(PROTOCOL_ERROR, "malformed");
        } catch (StoreException e) {
            end(1013, "busy; try again");
        }
    }

    private void packet(Packet packet) throws Malformed {
        if (packet.type() == Packet.Type.CONNECT) {
            connect(packet);
        } else if (who == null && !guest || !packet.namespace().equals(Packet.ROOT)) {
            throw new Malformed("not joined there");
        } else if (packet.type() == Packet.Type.EVENT) {
            event(Heard.of(packet));
        } else if (packet.type() == Packet.Type.DISCONNECT) {
            end(1000, "");
        } else if (packet.type() == Packet.Type.CONNECT_ERROR) {
            throw new Malformed("not for a client to say");
        }
    }

    private void event(Heard event) {
        List<Object> answer = guest ? memberEvents.heard(this, event) : events.heard(this, who, event);
        if (event.ack() != null) {
            out.send(MemberEvents.answer(event.ack(), answer));
        }
        if (guest && !seated && !seats.none(this)) {
            seated = true;
            planPing();
        }
    }

    private void connect(Packet packet) throws Malformed {
        if (!packet.namespace().equals(Packet.ROOT)) {
            out.send(new Packet(
                    Packet.Type.CONNECT_ERROR,
                    packet.namespace(),
                    null,
                    Json.write(Map.of("message", "There is no such namespace."))));
            return;
        }
        if (who != null || guest) {
            throw new Malformed("joined already");
        }
        Hello shown = packet.data().isEmpty() ? new Hello(null, null) : Json.read(packet.data(), Hello.class);
        if (shown.token() == null) {
            if (!seats.enter(this)) {
                refuse("Too many are connected.");
                return;
            }
            // A member: until it takes its first seat, the time to say who this is goes on.
            guest = true;
            out.send(Packet.of(Packet.Type.CONNECT, Json.write(Map.of("sid", id))));
            return;
        }
        Optional<Principal> found = sessions.of(shown.token());
        if (found.isEmpty()) {
            refuse("Sign in first.");
        } else if (!rooms.join(found.get().tenant(), this, limits.mostSockets())) {
            refuse("Too many of this studio are connected.");
        } else {
            who = found.get();
            hello = shown;
            out.send(Packet.of(Packet.Type.CONNECT, Json.write(Map.of("sid", id))));
            planPing();
            tellPresence(who.tenant());
        }
    }

    private void tellPresence(String tenant) {
        later.after(java.time.Duration.ZERO, () -> telling.presence(tenant));
    }

    private void refuse(String message) {
        out.send(Packet.of(Packet.Type.CONNECT_ERROR, Json.write(Map.of("message", message))));
        end(NOT_ALLOWED, "refused");
    }

    private void planPing() {
        planned.run();
        planned = later.after(limits.pingInterval(), this::ping);
    }

    private void ping() {
        check();
        synchronized (this) {
            if (!closed && guest && seats.none(this)) {
                end(NOT_ALLOWED, "in no conversation any more");
            } else if (!closed) {
                out.send(Frame.of(Frame.Type.PING));
                asked = true;
                planned = later.after(limits.pingTimeout(), this::silent);
            }
        }
    }

    private void answered() throws Malformed {
        if (!asked) {
            throw new Malformed("nobody asked");
        }
        asked = false;
        planPing();
    }

    private void silent() {
        gone();
        out.drop();
    }

    /** Ends it when its session has. */
    void check() {
        Hello shown = hello;
        if (shown == null) {
            return;
        }
        try {
            if (sessions.of(shown.token()).isEmpty()) {
                out.send(Packet.of(Packet.Type.DISCONNECT, ""));
                end(NOT_ALLOWED, "signed out");
            }
        } catch (StoreException e) {
            // Not to be found out now; the next ping asks again.
        }
    }

    /** Which device it said it is; null when none. */
    String device() {
        Hello shown = hello;
        return shown == null ? null : shown.device();
    }

    boolean coach() {
        Principal known = who;
        return known != null && known.role() == Role.COACH;
    }

    /** The account's; empty where nobody is signed in. */
    String name() {
        Principal known = who;
        return known == null ? "" : known.name();
    }

    /** Of what it types; only for who handles its events. */
    Pace pace() {
        return pace;
    }

    void tell(Packet packet) {
        out.send(packet);
    }

    private void end(int status, String reason) {
        gone();
        out.close(status, reason);
        later.after(limits.pingTimeout(), out::drop);
    }

    /** The connection is over, whoever ended it. */
    synchronized void gone() {
        closed = true;
        planned.run();
        seats.leaveAll(this);
        if (who != null && rooms.leave(who.tenant(), this)) {
            tellPresence(who.tenant());
        }
    }
}
