package coachdesk.contract;

/** The paths of the classic backend's conversations and of what stands around them, beside those of {@link Routes}. */
public final class ChatRoutes {
    public static final String CHAT_SESSION = "/api/chat/sessions/{id}";
    public static final String COACH_RESPONSE = "/api/chat/coach-response";
    public static final String MESSAGE_DELETE = "/api/chat/messages/{id}/delete";
    public static final String GENERATE_LINK = "/api/chat/generate-link";
    public static final String LINK = "/api/chat/links/{id}";
    public static final String PARTICIPANT = "/api/chat/participants/{id}";
    public static final String UNREAD = "/api/notifications/unread";
    /** Of a participant. */
    public static final String PRIVATE_CONVERSATIONS = "/api/private/conversations/{id}";
    /** Of a private conversation. */
    public static final String PRIVATE_MESSAGES = "/api/private/messages/{id}";

    public static final String LEADS = "/api/leads";
    public static final String LEAD = "/api/leads/{id}";
    public static final String EMOJIS = "/api/chat/emojis";
    public static final String EMOJI = "/api/chat/emojis/{id}";
    public static final String AI_CONFIG = "/api/ai-config";
    public static final String AI_LOGS = "/api/ai-logs";

    private ChatRoutes() {}
}
