package coachdesk.contract.realtime;

/** Where the desk backend is listened to, and the events that it knows. Socket.IO 5 over Engine.IO 4, WebSocket alone. */
public final class Realtime {
    public static final String PATH = "/socket.io/";
    /** The version of Engine.IO, as the address names it. */
    public static final String ENGINE = "4";

    /** From the server: something of this studio changed. Carries a {@link Changed}. */
    public static final String CHANGED = "changed";

    /** To the server, which acknowledges it with a {@link Changed}: how far the studio's changes are now. */
    public static final String STATE = "state";

    private Realtime() {}
}
