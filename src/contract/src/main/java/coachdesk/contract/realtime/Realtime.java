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

    /** To the server: the coach writes, said at most once a second. Carries an {@link InSession}. */
    public static final String TYPING_START = "typing_start";

    /** To the server: the coach no longer writes. Carries an {@link InSession}. */
    public static final String TYPING_STOP = "typing_stop";

    /** From the server: somebody else writes, or no longer does. Carries a {@link UserTyping}. */
    public static final String USER_TYPING = "user_typing";

    /** From the server, to a coach's desks alone, whenever one of them comes or goes: a {@link Presence}. */
    public static final String PRESENCE = "presence";

    private Realtime() {}
}
