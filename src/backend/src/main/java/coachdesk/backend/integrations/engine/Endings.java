package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.store.Job;
import coachdesk.backend.integrations.store.JobTable;
import coachdesk.backend.integrations.store.LogTable;
import coachdesk.backend.integrations.store.Ref;
import coachdesk.backend.integrations.store.RunTable;
import coachdesk.backend.integrations.store.RunTable.Came;
import coachdesk.backend.json.Json;
import coachdesk.backend.secrets.SecretBox;
import coachdesk.backend.store.ChangeSet;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.FieldMapping;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Writes down how jobs ended, in the transaction of what came of them. Thread-safe. */
final class Endings {
    static final String SKIPPED = "skipped";
    static final String CONFLICT = "conflict";
    /** So many lines may be more than are kept. */
    private static final int PRUNED_EVERY = 100;

    private final SecretBox box;
    private final Studio studio;
    private final Supplier<String> newId;
    private final Backoff backoff;
    private final AtomicInteger lines = new AtomicInteger();

    /**
     * What is told of a job.
     *
     * @param external null when nobody there was concerned
     * @param code null when there is nothing to say
     * @param message null, or more words than the code
     * @param request what went there; null for nothing
     */
    record Told(String direction, String external, String code, String message, Map<String, String> request) {
        static Told skipped(String why) {
            return new Told(FieldMapping.TO, null, SKIPPED, why, null);
        }
    }

    Endings(SecretBox box, Studio studio, Supplier<String> newId, Backoff backoff) {
        this.box = box;
        this.studio = studio;
        this.newId = newId;
        this.backoff = backoff;
    }

    static String purpose(String tenant, String integration) {
        return "integration-log\n" + tenant + "\n" + integration;
    }

    /** It is done, and comes no more. */
    void well(ChangeSet changes, Task task, Came came, Told told) {
        new JobTable(changes, task.connection().id()).done(task.job());
        new RunTable(changes).count(task.job().run(), came, 1);
        line(changes, task, told, true, task.job().attempts() + 1);
    }

    /** There was nothing to do: nobody wants to read that. */
    void nothing(ChangeSet changes, Task task) {
        new JobTable(changes, task.connection().id()).done(task.job());
        new RunTable(changes).count(task.job().run(), Came.SKIPPED, 1);
    }

    /** It is tried again some time, or never. */
    void failed(ChangeSet changes, Task task, PlatformException e) {
        Job job = task.job();
        JobTable jobs = new JobTable(changes, task.connection().id());
        if (!jobs.mine(job)) {
            return;
        }
        String error = Json.write(e.error());
        Instant now = changes.now();
        int attempts = job.attempts() + 1;
        if (Backoff.rests(e)) {
            // It may be that only this one may not be written there: the others come first then.
            boolean alone = e.kind() == FailureKind.FORBIDDEN;
            jobs.again(job, job.attempts(), alone ? now.plus(Backoff.LONGEST) : now, error);
        } else if (e.kind() == FailureKind.RATE_LIMITED) {
            jobs.again(job, job.attempts(), now.plus(backoff.after(1, e.retryAfter())), error);
            return;
        } else if (Backoff.hopeless(e, attempts)) {
            jobs.dead(job, error);
            new RunTable(changes).count(job.run(), Came.FAILED, 1);
            Standing.dead(changes, task.connection().id());
        } else {
            jobs.again(job, attempts, now.plus(backoff.after(attempts, e.retryAfter())), error);
        }
        Told told = new Told(FieldMapping.TO, null, code(e), e.getMessage(), null);
        line(changes, task, told, false, attempts);
    }

    private static String code(PlatformException e) {
        String vendor = e.error().vendorCode();
        return vendor == null ? e.kind().wire() : vendor;
    }

    private void line(ChangeSet changes, Task task, Told told, boolean succeeded, int attempts) {
        add(
                changes,
                task.connection().id(),
                task.job().event(),
                task.job().ref(),
                told,
                task.started(),
                succeeded,
                attempts);
    }

    /** Something that was done without having waited for its turn. */
    void add(
            ChangeSet changes,
            String integration,
            String type,
            Ref ref,
            Told told,
            Instant started,
            boolean succeeded,
            int attempts) {
        LogTable log = new LogTable(changes, integration);
        String request = told.request() == null
                ? null
                : box.seal(purpose(changes.tenant(), integration), Json.write(told.request()));
        log.add(
                new LogTable.Line(
                        newId.get(),
                        type,
                        told.direction(),
                        ref,
                        told.external(),
                        succeeded,
                        told.code(),
                        told.message(),
                        request,
                        started,
                        Math.max(0, Duration.between(started, changes.now()).toMillis()),
                        attempts),
                studio.day(changes.now()));
        if (lines.incrementAndGet() % PRUNED_EVERY == 0) {
            log.prune();
        }
    }
}
