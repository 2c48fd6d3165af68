package coachdesk.backend;

import coachdesk.backend.assistant.Assistant;
import coachdesk.backend.auth.Roles;
import coachdesk.backend.conversations.Members;
import coachdesk.backend.conversations.Said;
import coachdesk.backend.delivery.unsubscribe.UnsubscribeLinks;
import coachdesk.backend.http.Route;
import coachdesk.backend.http.Server;
import coachdesk.backend.media.Views;
import coachdesk.backend.realtime.Limits;
import coachdesk.backend.store.AccountStore;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.auth.Role;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.files.Scratch;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One server with two studios, "Nord" and "Sud", each with a coach and a front desk; its clock stands still. */
public final class Town implements AutoCloseable {
    public static final String PASSWORD = "a password of some length";
    private static final List<String> BOTH = List.of("nord", "sud");
    /** Of the password. A hash says itself what it costs: this one next to nothing, where those of the program are slow on purpose. */
    private static final String HASH = Password.hash(PASSWORD)
            .addRandomSalt()
            .with(Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID))
            .getResult();

    public final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00Z"));
    final Parts parts;
    final List<Route> routes;
    private final Database database;
    private final Housekeeping housekeeping = new Housekeeping();
    private final Server server;

    public Town() {
        this(Limits.ORDINARY);
    }

    public Town(Limits limits) {
        this(limits, TestDatabases.SQLITE, BOTH);
    }

    public Town(TestDatabases which) {
        this(Limits.ORDINARY, which, BOTH);
    }

    /** With one studio alone. */
    public static Town of(String studio, TestDatabases which) {
        return new Town(Limits.ORDINARY, which, List.of(studio));
    }

    private Town(Limits limits, TestDatabases which, List<String> studios) {
        database = which.open();
        parts = new Parts(database, Scratch.folder(), clock);
        routes = parts.routes();
        server = Server.start(
                "127.0.0.1",
                0,
                false,
                routes,
                parts.sessions,
                parts.metrics,
                parts.sockets(housekeeping::after, limits)::serve);
        for (String studio : studios) {
            String tenant = parts.tenants.named(studio).id();
            add(tenant, "coach@" + studio + ".example.com", Role.COACH);
            add(tenant, "door@" + studio + ".example.com", Role.FRONT_DESK);
        }
    }

    private void add(String tenant, String email, Role role) {
        parts.accountStore.add(
                new AccountStore.Row(tenant, email, email, "Somebody", Roles.wire(role), HASH, false, clock.instant()));
    }

    /** A coach's account that may not sign in any more. */
    public void addDisabled(String studio, String email) {
        parts.accountStore.add(new AccountStore.Row(
                tenant(studio), email, email, "Gone", Roles.wire(Role.COACH), HASH, true, clock.instant()));
    }

    /** Somebody with that token. */
    public Caller with(String token) {
        return new Caller(server.address(), token);
    }

    public URI address() {
        return server.address();
    }

    /** A session's token. */
    public String token(String email, String studio) {
        return parts.sessions.open(parts.tenants.named(studio).id(), email, "test");
    }

    public String tenant(String studio) {
        return parts.tenants.named(studio).id();
    }

    /** Those that are in the studios' e-mails. */
    public UnsubscribeLinks links() {
        return parts.links;
    }

    public RecordStore records() {
        return parts.records;
    }

    public Members members() {
        return parts.members;
    }

    public Views views() {
        return parts.media.views;
    }

    public Said said() {
        return parts.said;
    }

    public Assistant assistant() {
        return parts.assistant;
    }

    public Caller nobody() {
        return new Caller(server.address(), null);
    }

    /** Signed in anew, by password. */
    public Caller signedIn(String email) {
        Map<String, Object> login = Map.of("email", email, "password", PASSWORD, "deviceName", "test");
        return new Caller(server.address(), (String)
                nobody().post("/api/auth/login", login).object().get("token"));
    }

    /** With a session that needed no password. */
    public Caller coach(String studio) {
        return session("coach@" + studio + ".example.com", studio);
    }

    /** As {@link #coach}. */
    public Caller door(String studio) {
        return session("door@" + studio + ".example.com", studio);
    }

    private Caller session(String account, String studio) {
        return new Caller(server.address(), token(account, studio));
    }

    public static Map<String, Object> booking(String courseId) {
        return Map.ofEntries(
                Map.entry("userId", "u"),
                Map.entry("userName", "Zoé Exemple"),
                Map.entry("userEmail", "zoe@example.com"),
                Map.entry("courseId", courseId),
                Map.entry("courseName", "Cours"),
                Map.entry("courseTime", "18:30"),
                Map.entry("datetime", "2026-11-21T17:30:00Z"),
                Map.entry("offerId", "o"),
                Map.entry("offerName", "Unité"),
                Map.entry("price", "30"),
                Map.entry("totalPrice", 60));
    }

    @Override
    public void close() {
        housekeeping.close();
        server.close();
        database.close();
    }
}
