package coachdesk.backend.realtime;

import coachdesk.backend.auth.Sessions;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.store.RecordStore;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.realtime.Realtime;
import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** The clients that listen, over WebSockets at the port of the routes. Thread-safe. */
public final class Sockets {
    private static final int UNSUPPORTED = 1003;
    private static final int TOO_MANY = 1013;
    private static final int MOST = 2_000;
    private static final String HOW = "Realtime is spoken over WebSocket only: transports [\"websocket\"], EIO=4.";

    private final Map<String, Socket> byConnection = new ConcurrentHashMap<>();
    private final Rooms rooms = new Rooms();
    private final Seats seats = new Seats();
    private final Telling telling = new Telling(rooms, seats);
    private final Later later;
    private final Announcer announcer;
    private final Socket.Surroundings surroundings;
    private final Limits limits;

    /** @param membership who of those without a session may sit where */
    public Sockets(
            Sessions sessions, RecordStore records, Membership membership, Clock clock, Later later, Limits limits) {
        this.limits = limits;
        this.later = later;
        this.announcer = new Announcer(rooms, later, limits.gather());
        this.surroundings = new Socket.Surroundings(
                sessions,
                rooms,
                seats,
                telling,
                new Events(records, telling, clock),
                new MemberEvents(seats, membership, telling, clock),
                later,
                limits);
        records.listen(announcer);
        sessions.listen(
                tenant -> later.after(Duration.ZERO, () -> rooms.of(tenant).forEach(Socket::check)));
    }

    /**
     * Tells those who sit in the room of a conversation, soon.
     *
     * @param body for whom it is told to
     */
    public void tellRoom(String tenant, String conversation, String event, Function<Seat, Object> body) {
        later.after(Duration.ZERO, () -> telling.room(tenant, conversation, null, event, body));
    }

    /**
     * Tells the coaches of a studio, soon.
     *
     * @param device is not told; null for none
     */
    public void tellCoaches(String tenant, String device, String event, Object body) {
        later.after(Duration.ZERO, () -> telling.coachesBut(tenant, device, event, body));
    }

    /** Those leave the room of a conversation who take no part in it any more. */
    public void keep(String tenant, String conversation, Predicate<String> participants) {
        seats.keep(tenant, conversation, participants);
    }

    /** This participant leaves every room. */
    public void dismiss(String tenant, String participant) {
        seats.dismiss(tenant, participant);
    }

    /** What those get who ask over HTTP. */
    public static List<Route> routes() {
        Route.Handler refuse = call -> {
            throw new Refusal(400, ErrorCode.INVALID, HOW);
        };
        return List.of(Route.get(Realtime.PATH, Access.OPEN, refuse), Route.post(Realtime.PATH, Access.OPEN, refuse));
    }

    /** Adds itself to a server that is being set up. */
    public void serve(JavalinConfig config) {
        config.jetty.modifyWebSocketServletFactory(factory -> {
            factory.setMaxTextMessageSize(limits.longestText());
            factory.setMaxFrameSize(limits.longestText());
            factory.setMaxBinaryMessageSize(1);
            factory.setIdleTimeout(
                    limits.pingInterval().plus(limits.pingTimeout()).multipliedBy(2));
        });
        config.routes.ws(Realtime.PATH, this::serve);
    }

    private void serve(WsConfig ws) {
        ws.onConnect(this::opened);
        ws.onMessage(message -> {
            Socket socket = byConnection.get(message.sessionId());
            if (socket != null) {
                socket.text(message.message());
            }
        });
        ws.onBinaryMessage(message -> message.closeSession(UNSUPPORTED, "text only"));
        ws.onClose(closed -> gone(closed.sessionId()));
        ws.onError(failed -> gone(failed.sessionId()));
    }

    private void opened(WsConnectContext connection) {
        if (!Realtime.ENGINE.equals(connection.queryParam("EIO"))) {
            connection.closeSession(Socket.PROTOCOL_ERROR, HOW);
        } else if (byConnection.size() >= MOST) {
            connection.closeSession(TOO_MANY, "too many connections");
        } else {
            Outgoing out = new Outgoing(connection.session, limits.mostUnsent());
            Socket socket = new Socket(connection.sessionId(), out, surroundings);
            byConnection.put(connection.sessionId(), socket);
            socket.opened();
        }
    }

    private void gone(String connection) {
        Socket socket = byConnection.remove(connection);
        if (socket != null) {
            socket.gone();
        }
    }
}
