package coachdesk.backend;

import coachdesk.backend.blobs.Reachable;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Metrics;
import coachdesk.backend.http.Route;
import coachdesk.backend.store.Database;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import coachdesk.contract.sync.Capabilities;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the server says of itself. */
final class StateRoutes {
    private static final String VERSION = "0.1.0";

    private final Database database;
    private final Metrics metrics;
    private final Reachable files;
    private final Clock clock;

    StateRoutes(Database database, Reachable files, Metrics metrics, Clock clock) {
        this.database = database;
        this.files = files;
        this.metrics = metrics;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.get(Routes.HEALTH, Access.OPEN, this::health),
                Route.get("/health", Access.OPEN, this::health),
                Route.get("/api/", Access.STAFF, call -> Answer.json(Map.of("message", "Coach Desk"))),
                Route.get(Routes.CAPABILITIES, Access.OPEN, this::capabilities),
                Route.get(
                        Routes.METRICS,
                        Access.COACH,
                        call -> Answer.text("text/plain; version=0.0.4; charset=utf-8", metrics.text())));
    }

    private Answer health(Call call) {
        boolean healthy = database.healthy();
        Map<String, Object> state = Map.of(
                "status", healthy ? "healthy" : "unhealthy",
                "database", healthy ? "connected" : "disconnected",
                "files", files.now() ? "connected" : "disconnected");
        return Answer.json(healthy ? 200 : 503, state, Map.of());
    }

    private Answer capabilities(Call call) {
        List<String> kinds = Arrays.stream(Kind.values()).map(Kind::wire).toList();
        return Answer.json(new Capabilities(
                Capabilities.PRODUCT,
                Capabilities.PROTOCOL,
                VERSION,
                kinds,
                true,
                clock.instant().toString(),
                true));
    }
}
