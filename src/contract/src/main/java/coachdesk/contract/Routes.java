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
    public static final String USERS = "/api/users";
    public static final String USER = "/api/users/{id}";
    // Ours
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
