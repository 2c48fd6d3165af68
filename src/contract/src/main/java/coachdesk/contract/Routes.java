package coachdesk.contract;

/** The paths of the classic backend's slice and of our own protocol, relative to the server's root. */
public final class Routes {
    // Classic
    public static final String HEALTH = "/api/health";
    public static final String RESERVATIONS = "/api/reservations";
    public static final String RESERVATION = "/api/reservations/{id}";
    public static final String VALIDATE = "/api/reservations/{code}/validate";
    public static final String TRACKING = "/api/reservations/{id}/tracking";
    public static final String COURSES = "/api/courses";
    public static final String COURSE = "/api/courses/{id}";
    public static final String COURSE_ARCHIVE = "/api/courses/{id}/archive";
    public static final String OFFERS = "/api/offers";
    public static final String OFFER = "/api/offers/{id}";
    public static final String CATEGORIES = "/api/categories";
    public static final String DISCOUNT_CODES = "/api/discount-codes";
    public static final String DISCOUNT_CODE = "/api/discount-codes/{id}";
    public static final String DISCOUNT_VALIDATE = "/api/discount-codes/validate";
    public static final String DISCOUNT_USE = "/api/discount-codes/{id}/use";
    public static final String PAYMENT_LINKS = "/api/payment-links";
    public static final String CONCEPT = "/api/concept";
    public static final String COACH_AUTH = "/api/coach-auth";
    public static final String MANIFEST = "/api/manifest.json";
    public static final String ARTICLES = "/api/articles";
    public static final String ARTICLE = "/api/articles/{id}";
    public static final String MEDIA_CREATE = "/api/media/create";
    public static final String MEDIA = "/api/media";
    public static final String MEDIA_LINK = "/api/media/{slug}";
    public static final String MEDIA_THUMBNAIL = "/api/media/{slug}/thumbnail";
    public static final String MEDIA_OG = "/api/media/{slug}/og";
    public static final String MEDIA_SHARE = "/api/share/{slug}";
    public static final String MEDIA_GO = "/api/go/{slug}";
    public static final String USERS = "/api/users";
    public static final String USER = "/api/users/{id}";
    public static final String CAMPAIGNS = "/api/campaigns";
    public static final String CAMPAIGN = "/api/campaigns/{id}";
    public static final String CAMPAIGN_LAUNCH = "/api/campaigns/{id}/launch";
    public static final String CAMPAIGN_MARK_SENT = "/api/campaigns/{id}/mark-sent";
    public static final String CAMPAIGN_LOGS = "/api/campaigns/logs";
    public static final String CAMPAIGN_SEND_EMAIL = "/api/campaigns/send-email";
    public static final String CHAT_PARTICIPANTS = "/api/chat/participants";
    public static final String CHAT_SESSIONS = "/api/chat/sessions";
    public static final String CHAT_ADD_PARTICIPANT = "/api/chat/sessions/{id}/add-participant";
    public static final String CONVERSATIONS = "/api/conversations";
    public static final String MESSAGES_SYNC = "/api/messages/sync";
    public static final String AI_CONFIG = "/api/ai-config";
    public static final String AI_LOGS = "/api/ai-logs";
    public static final String AI_TEST = "/api/ai-test";
    public static final String AI_CHAT = "/api/chat";
    public static final String AI_RESPONSE = "/api/chat/ai-response";
    public static final String SCHEDULER_STATUS = "/api/scheduler/status";
    public static final String SCHEDULER_HEALTH = "/api/scheduler/health";
    // Customer relations
    public static final String V1_SIGN_UP = "/api/v1/auth/signup";
    public static final String V1_REGISTER = "/api/v1/auth/register";
    public static final String V1_LOGIN = "/api/v1/auth/login";
    public static final String V1_ME = "/api/v1/auth/me";
    public static final String V1_REFRESH = "/api/v1/auth/refresh";
    public static final String V1_LOGOUT = "/api/v1/auth/logout";
    public static final String V1_PROFILE = "/api/v1/auth/profile";
    public static final String V1_CHECK_SLUG = "/api/v1/auth/check-slug";
    public static final String V1_FORGOT = "/api/v1/auth/forgot-password";
    public static final String V1_RESET = "/api/v1/auth/reset-password";
    public static final String CUSTOMERS = "/api/v1/customers";
    public static final String CUSTOMER = "/api/v1/customers/{id}";
    public static final String CUSTOMERS_EXPORT = "/api/v1/customers/export";
    public static final String EXPORT_CUSTOMERS = "/api/v1/export/customers";
    // Classic: conversations
    public static final String LEADS = "/api/leads";
    public static final String LEAD = "/api/leads/{id}";
    public static final String CHAT_PARTICIPANT = "/api/chat/participants/{id}";
    public static final String CHAT_SESSION = "/api/chat/sessions/{id}";
    public static final String CHAT_BY_TOKEN = "/api/chat/sessions/by-token/{token}";
    public static final String CHAT_TOGGLE_AI = "/api/chat/sessions/{id}/toggle-ai";
    public static final String CHAT_SESSION_PARTICIPANTS = "/api/chat/sessions/{id}/participants";
    public static final String CHAT_SESSION_MESSAGES = "/api/chat/sessions/{id}/messages";
    public static final String CONVERSATIONS_ACTIVE = "/api/conversations/active";
    public static final String MESSAGES_SYNC_ALL = "/api/messages/sync/all";
    public static final String CHAT_MESSAGES = "/api/chat/messages";
    public static final String CHAT_MESSAGE_DELETE = "/api/chat/messages/{id}/delete";
    public static final String CHAT_COACH_RESPONSE = "/api/chat/coach-response";
    public static final String CHAT_START_PRIVATE = "/api/chat/start-private";
    public static final String CHAT_SMART_ENTRY = "/api/chat/smart-entry";
    public static final String GROUPS_JOIN = "/api/groups/join";
    public static final String CHAT_GENERATE_LINK = "/api/chat/generate-link";
    public static final String CHAT_LINKS = "/api/chat/links";
    public static final String CHAT_LINK = "/api/chat/links/{id}";
    public static final String PRIVATE_CONVERSATIONS = "/api/private/conversations";
    public static final String PRIVATE_CONVERSATIONS_OF = "/api/private/conversations/{id}";
    public static final String PRIVATE_MESSAGES = "/api/private/messages";
    public static final String PRIVATE_MESSAGES_OF = "/api/private/messages/{id}";
    public static final String PRIVATE_READ = "/api/private/messages/read/{id}";
    public static final String PRIVATE_UNREAD = "/api/private/unread/{id}";
    public static final String NOTIFICATIONS_UNREAD = "/api/notifications/unread";
    public static final String NOTIFICATIONS_MARK_READ = "/api/notifications/mark-read";
    public static final String PUSH_KEY = "/api/push/vapid-key";
    public static final String PUSH_SUBSCRIBE = "/api/push/subscribe";
    public static final String PUSH_UNSUBSCRIBE = "/api/push/subscribe/{id}";
    public static final String PUSH_SEND = "/api/push/send";
    public static final String CHAT_EMOJIS = "/api/chat/emojis";
    public static final String CHAT_EMOJI = "/api/chat/emojis/{id}";
    public static final String CUSTOM_EMOJIS = "/api/custom-emojis/list";
    public static final String CUSTOM_EMOJI_UPLOAD = "/api/custom-emojis/upload";
    public static final String EMOJI_FILE = "/api/emojis/{file}";
    public static final String ADMIN_DELETE_HISTORY = "/api/admin/delete-history";
    public static final String ADMIN_CHANGE_IDENTITY = "/api/admin/change-identity";
    // Ours: conversations
    /** Two participants become one. */
    public static final String ADMIN_MERGE = "/api/admin/merge-participants";

    /** Takes back what one of the other admin routes did. */
    public static final String ADMIN_UNDO = "/api/admin/undo/{id}";

    /** A member's page; outside {@code /api}, because people see its address. */
    public static final String CHAT_PAGE = "/chat/{token}";

    // Ours: media
    /** The page of a film or a picture; outside {@code /api}, because people see its address. */
    public static final String VIEWER = "/v/{slug}";

    /** The uploaded file that the page shows. */
    public static final String VIEWER_FILE = "/v/{slug}/file";

    /** A small picture of it, at least this wide where there is one. */
    public static final String VIEWER_THUMB = "/v/{slug}/thumb/{width}";

    /** A file, by the hash of its content. */
    public static final String BLOB = "/api/blobs/{hash}";

    public static final String BLOB_UPLOAD = "/api/blobs/{hash}/upload";

    // Ours
    /** Rows of a sending's ledger; parameter {@code after} is the last {@code seq} that is known. */
    public static final String DELIVERIES = "/api/dispatches/{id}/deliveries";

    /** Who triggers what is planned. */
    public static final String SCHEDULER_LEASE = "/api/scheduler/lease";

    /** Keys of the providers: told by name only, never by value. */
    public static final String PROVIDERS = "/api/providers";

    public static final String PROVIDER = "/api/providers/{name}";

    /** Sends a message to oneself. */
    public static final String PROVIDER_TEST = "/api/providers/{name}/test";

    /** Where a provider tells what people write back; open, and believed only when it is signed. */
    public static final String INBOUND = "/api/inbound/{token}";

    // Classic: integrations
    public static final String V1_INTEGRATIONS = "/api/v1/integrations";
    public static final String V1_CONFIGURED = "/api/v1/integrations/configured";
    public static final String V1_INTEGRATION = "/api/v1/integrations/{id}";
    public static final String V1_ENABLE = "/api/v1/integrations/{id}/enable";
    public static final String V1_DISABLE = "/api/v1/integrations/{id}/disable";
    public static final String V1_SYNC = "/api/v1/integrations/{id}/sync";
    public static final String V1_TEST = "/api/v1/integrations/{id}/test";
    public static final String V1_LOGS = "/api/v1/integrations/{id}/logs";
    public static final String V1_CALLBACK = "/api/v1/integrations/{id}/sync-callback";

    // Ours: integrations
    /** Connects: a record comes of it only when the platform says yes. */
    public static final String INTEGRATIONS = "/api/integrations";

    public static final String INTEGRATION = "/api/integrations/{id}";
    public static final String INTEGRATION_TEST = "/api/integrations/{id}/test";
    public static final String INTEGRATION_ACTIVITY = "/api/integrations/{id}/activity";
    public static final String INTEGRATION_LOG = "/api/integrations/{id}/logs/{log}";
    public static final String INTEGRATION_N8N = "/api/integrations/{id}/n8n";

    /** Where the platform itself tells what changed, and what it signs that with. */
    public static final String INTEGRATION_WEBHOOK = "/api/integrations/{id}/webhook";

    /** Begins what ends in the browser, and ends what came back from there. */
    public static final String INTEGRATION_OAUTH = "/api/integrations/oauth";

    public static final String INTEGRATION_OAUTH_STATE = "/api/integrations/oauth/{state}";

    /** Where platforms tell what changed there; open, and believed only when it is signed. */
    public static final String PLATFORM_WEBHOOK = "/webhooks/integrations/{platform}/{token}";

    /** Open to whoever has the link. */
    public static final String UNSUBSCRIBE = "/api/unsubscribe/{token}";

    public static final String CAPABILITIES = "/api/capabilities";
    public static final String SYNC_OPS = "/api/sync/ops";
    public static final String SYNC_CHANGES = "/api/sync/changes";
    public static final String LOGIN = "/api/auth/login";
    public static final String LOGOUT = "/api/auth/logout";
    public static final String ME = "/api/auth/me";
    public static final String SESSIONS = "/api/auth/sessions";
    public static final String SESSION = "/api/auth/sessions/{id}";
    public static final String ACCOUNTS = "/api/auth/accounts";
    public static final String ACCOUNT = "/api/auth/accounts/{id}";
    public static final String METRICS = "/api/metrics";

    private Routes() {}
}
