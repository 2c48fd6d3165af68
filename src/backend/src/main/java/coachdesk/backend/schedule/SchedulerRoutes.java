package coachdesk.backend.schedule;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.schedule.store.LeaseTable.Lease;
import coachdesk.backend.store.RecordStore;
import coachdesk.contract.Routes;
import coachdesk.contract.campaigns.LeaseAnswer;
import coachdesk.contract.campaigns.LeaseRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who lets planned sendings go: the lease of the desks, and what classic clients ask of a scheduler. */
public final class SchedulerRoutes {
    private static final int LONGEST = 200;

    private final RecordStore records;
    private final ServerScheduler scheduler;
    private final Home home;

    public SchedulerRoutes(RecordStore records, ServerScheduler scheduler, Home home) {
        this.records = records;
        this.scheduler = scheduler;
        this.home = home;
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
        Lease lease = records.change(
                call.tenant(), changes -> Leases.ask(changes, request.holder(), request.name(), LeaseAnswer.DESK));
        if (lease.holder().equals(request.holder())) {
            home.settle();
        }
        return Answer.json(new LeaseAnswer(
                lease.holder(),
                lease.name(),
                lease.kind(),
                lease.epoch(),
                lease.until().toString()));
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
