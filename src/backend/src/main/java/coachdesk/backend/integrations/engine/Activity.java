package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.store.Job;
import coachdesk.backend.integrations.store.JobTable;
import coachdesk.backend.integrations.store.LogTable;
import coachdesk.backend.json.Json;
import coachdesk.backend.secrets.SecretBox;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.RecordStore;
import coachdesk.contract.integrations.IntegrationActivity;
import coachdesk.contract.integrations.SyncError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is told of an integration's doings. Thread-safe. */
public final class Activity {
    private static final int WAITING = 200;
    private static final int DAYS = 90;

    private final RecordStore records;
    private final SecretBox box;
    private final Studio studio;

    public Activity(RecordStore records, SecretBox box, Studio studio) {
        this.records = records;
        this.box = box;
        this.studio = studio;
    }

    /**
     * What was done lately, the newest first, what waits, and how the days went. Of one that is not there, nothing.
     *
     * @param most how many lines of the log
     */
    public IntegrationActivity read(String tenant, String integration, int most) {
        return records.change(tenant, changes -> read(changes, integration, most));
    }

    private IntegrationActivity read(ChangeSet changes, String integration, int most) {
        LogTable log = new LogTable(changes, integration);
        List<IntegrationActivity.Log> lines = new ArrayList<>();
        log.newest(most).forEach(line -> lines.add(line(changes, integration, line)));
        List<IntegrationActivity.Job> queue = new ArrayList<>();
        JobTable jobs = new JobTable(changes, integration);
        jobs.all(WAITING).forEach(job -> queue.add(job(job)));
        List<IntegrationActivity.Day> days = new ArrayList<>();
        LocalDate from = studio.day(changes.now()).minusDays(DAYS);
        log.days(from).forEach(day -> days.add(new IntegrationActivity.Day(day.day(), day.succeeded(), day.failed())));
        return new IntegrationActivity(lines, queue, days, jobs.waiting(), jobs.dead());
    }

    /** What went there, word for word, for who asks to see it; empty when nothing did, or it is gone. */
    public Optional<Map<String, Object>> request(String tenant, String integration, String log) {
        return records.change(tenant, changes -> new LogTable(changes, integration)
                .find(log)
                .flatMap(line -> opened(changes, integration, line)));
    }

    private Optional<Map<String, Object>> opened(ChangeSet changes, String integration, LogTable.Line line) {
        if (line.request() == null) {
            return Optional.empty();
        }
        return box.open(Endings.purpose(changes.tenant(), integration), line.request())
                .map(Json::read);
    }

    private IntegrationActivity.Log line(ChangeSet changes, String integration, LogTable.Line line) {
        String request = opened(changes, integration, line)
                .map(fields -> Json.write(Masking.masked(fields)))
                .orElse(null);
        return new IntegrationActivity.Log(
                line.id(),
                line.type(),
                line.direction(),
                line.ref().kind(),
                line.ref().id(),
                line.external() == null ? null : "contact",
                line.external(),
                line.succeeded() ? "success" : "failed",
                line.code(),
                line.message(),
                line.started().toString(),
                line.millis(),
                line.attempts(),
                request);
    }

    private static IntegrationActivity.Job job(Job job) {
        return new IntegrationActivity.Job(
                job.id(),
                job.event(),
                job.ref().kind(),
                job.ref().id(),
                job.state(),
                job.attempts(),
                job.state().equals(Job.DEAD) ? null : job.nextAt().toString(),
                job.created().toString(),
                job.error() == null ? null : Json.read(job.error(), SyncError.class));
    }
}
