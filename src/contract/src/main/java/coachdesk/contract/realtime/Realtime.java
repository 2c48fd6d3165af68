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

    /** From the server, to the room of a conversation and to the studio's coaches: somebody said something. */
    public static final String MESSAGE_RECEIVED = "message_received";

    /** As {@link #MESSAGE_RECEIVED}, between two members. */
    public static final String PRIVATE_MESSAGE_RECEIVED = "private_message_received";

    /** Members only, to the server: {@code {session_id, participant_id}}. */
    public static final String JOIN_SESSION = "join_session";

    public static final String JOINED_SESSION = "joined_session";
    public static final String LEAVE_SESSION = "leave_session";

    /** Members only, to the server: {@code {conversation_id, participant_id}}. */
    public static final String JOIN_PRIVATE = "join_private_conversation";

    public static final String JOINED_PRIVATE = "joined_private_conversation";
    public static final String LEAVE_PRIVATE = "leave_private_conversation";
    public static final String DM_TYPING_START = "dm_typing_start";
    public static final String DM_TYPING_STOP = "dm_typing_stop";
    public static final String DM_TYPING = "dm_typing";

    private Realtime() {}
}
