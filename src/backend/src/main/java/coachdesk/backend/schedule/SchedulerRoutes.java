package coachdesk.backend.schedule;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.contract.Routes;
import coachdesk.contract.campaigns.LeaseRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who lets planned sendings go: the lease of the desks, and what classic clients ask of a scheduler. */
public final class SchedulerRoutes {
    private static final int LONGEST = 200;

    private final Leases leases;
    private final ServerScheduler scheduler;

    public SchedulerRoutes(Leases leases, ServerScheduler scheduler) {
        this.leases = leases;
        this.scheduler = scheduler;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(Routes.SCHEDULER_LEASE, Access.COACH, this::lease),
                Route.get(Routes.SCHEDULER_STATUS, Access.COACH, this::status),
                Route.get(Routes.SCHEDULER_HEALTH, Access.COACH, this::health));
    }

    private Answer lease(Call call) {
        LeaseRequest request = call.body(LeaseRequest.class);
        if (!good(request.holder()) || request.name() != null && !good(request.name())) {
            throw Refusal.invalid("missing", List.of("body", "holder"), "Field required");
        }
        return Answer.json(leases.hold(call.tenant(), request));
    }

    private static boolean good(String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST && !text.contains("\0");
    }

    private Answer status(Call call) {
        Instant last = scheduler.lastRun();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("scheduler_running", last != null);
        answer.put("scheduler_state", last != null ? "running" : "stopped");
        answer.put("interval_seconds", ServerScheduler.EVERY.toSeconds());
        answer.put("persistence", "database");
        answer.put("job", last == null ? null : job(last));
        return Answer.json(answer);
    }

    private static Map<String, Object> job(Instant last) {
        return Map.of(
                "id", "campaign_scheduler",
                "name", "Campaigns",
                "next_run_time", last.plus(ServerScheduler.EVERY).toString(),
                "trigger", "interval");
    }

    private Answer health(Call call) {
        Instant last = scheduler.lastRun();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", last == null ? "stopped" : "active");
        answer.put("last_run", last == null ? null : last.toString());
        return Answer.json(answer);
    }
}
