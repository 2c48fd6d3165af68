package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.mapping.Base;
import coachdesk.backend.integrations.people.Contact;
import coachdesk.backend.integrations.people.ContactRecords;
import coachdesk.backend.integrations.people.People;
import coachdesk.backend.integrations.store.Job;
import coachdesk.backend.integrations.store.JobTable;
import coachdesk.backend.integrations.store.LinkTable;
import coachdesk.backend.integrations.store.Ref;
import coachdesk.backend.integrations.store.RunTable;
import coachdesk.backend.integrations.store.RunTable.Progress;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.RecordStore;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.SyncError;
import coachdesk.contract.integrations.SyncEvent;
import coachdesk.contract.integrations.SyncRun;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Does what somebody asked for, exactly once: how far it is stands in the tables, whatever happens meanwhile. Thread-safe. */
final class Runs {
    private static final int BATCH = 500;
    /** Every desk gets what is written. */
    private static final Duration OFTEN = Duration.ofSeconds(1);

    private final RecordStore records;
    private final People people;
    private final Supplier<String> newId;
    private final Clock clock;
    private final Seldom written = new Seldom(OFTEN);

    Runs(RecordStore records, People people, Supplier<String> newId, Clock clock) {
        this.records = records;
        this.people = people;
        this.newId = newId;
        this.clock = clock;
    }

    /** What was asked of an integration that is not there, or rests by wish, is not done. */
    void refuse(String tenant, SyncRun run, String why) {
        fail(tenant, run.id(), new SyncError(FailureKind.INVALID.wire(), why, null));
    }

    void fail(String tenant, String run, SyncError error) {
        records.change(tenant, changes -> {
            new RunTable(changes).end(run);
            RunRecord.open(changes, run)
                    .ifPresent(record -> record.failed(error).keep());
            return null;
        });
    }

    /** Takes it a step further. @return whether the platform's people are to be gone through for it now */
    boolean step(String tenant, Lane lane, SyncRun run) {
        String what = String.valueOf(run.what());
        return switch (what) {
            case SyncRun.ONE, SyncRun.ALL -> {
                if (run.state() == null) {
                    lane.asked();
                    begin(tenant, lane, run);
                }
                yield goOn(tenant, lane, run.id());
            }
            default -> {
                refuse(tenant, run, "what");
                yield false;
            }
        };
    }

    /** Does it when it is about dead letters: no platform is asked for that. */
    boolean letters(String tenant, SyncRun run) {
        boolean retry = SyncRun.RETRY.equals(run.what());
        if (!retry && !SyncRun.DROP.equals(run.what())) {
            return false;
        }
        records.change(tenant, changes -> {
            RunRecord.open(changes, run.id()).ifPresent(record -> {
                JobTable jobs = new JobTable(changes, run.integration());
                if (retry) {
                    jobs.revive(run.jobId());
                } else {
                    jobs.drop(run.jobId());
                }
                record.done().keep();
                Standing.dead(changes, run.integration());
            });
            return null;
        });
        return true;
    }

    private void begin(String tenant, Lane lane, SyncRun run) {
        String id = lane.connection().id();
        boolean one = SyncRun.ONE.equals(run.what());
        Ref ref = new Ref(String.valueOf(run.entityKind()), String.valueOf(run.entityId()));
        records.change(tenant, changes -> {
            RunRecord.open(changes, run.id()).ifPresent(record -> {
                Optional<Contact> contact = one ? new ContactRecords(changes, people).find(ref) : Optional.empty();
                if (one && contact.isEmpty()) {
                    record.failed(new SyncError(FailureKind.NOT_FOUND.wire(), null, null))
                            .keep();
                    return;
                }
                boolean pull = !one && lane.connection().integration().inward();
                RunTable runs = new RunTable(changes);
                runs.begin(run.id(), id, pull ? RunTable.PULL : one ? RunTable.PUSH : RunTable.QUEUE);
                contact.ifPresent(who -> {
                    // Whoever asks for him by name is not told that all is done while he waits for everybody's run.
                    new JobTable(changes, id)
                            .leave(news(changes, id, who).wire(), who.ref())
                            .ifPresent(everybodys -> runs.expect(everybodys, -1));
                    add(changes, id, run.id(), who, Priority.ASKED);
                    runs.expect(run.id(), 1);
                });
                record.running().keep();
            });
            return null;
        });
    }

    private void add(ChangeSet changes, String id, String run, Contact contact, int priority) {
        SyncEvent event = news(changes, id, contact);
        new JobTable(changes, id)
                .add(Job.waiting(
                        newId.get(),
                        event.wire(),
                        contact.ref(),
                        contact.ref().toString(),
                        run,
                        priority,
                        changes.now()));
    }

    private static SyncEvent news(ChangeSet changes, String id, Contact contact) {
        return Intake.news(new LinkTable(changes, id).find(contact.refs()));
    }

    private boolean goOn(String tenant, Lane lane, String run) {
        Optional<Progress> progress = records.change(tenant, changes -> new RunTable(changes).find(run));
        if (progress.isEmpty()) {
            return false;
        }
        if (progress.get().stage().equals(RunTable.PULL)) {
            return true;
        }
        if (progress.get().stage().equals(RunTable.QUEUE)) {
            queue(tenant, lane, run);
        }
        tell(tenant, lane.connection().id(), run);
        return false;
    }

    /** One job for each who is not as he should be there. Begun again, it finds those already done in order. */
    private void queue(String tenant, Lane lane, String run) {
        String id = lane.connection().id();
        List<Ref> everybody = lane.connection().integration().outward() ? people.everybody(tenant) : List.of();
        for (int from = 0; from < everybody.size(); from += BATCH) {
            List<Ref> some = everybody.subList(from, Math.min(from + BATCH, everybody.size()));
            records.change(tenant, changes -> {
                ContactRecords contacts = new ContactRecords(changes, people);
                LinkTable links = new LinkTable(changes, id);
                for (Ref ref : some) {
                    contacts.find(ref)
                            .filter(contact -> links.find(contact.refs())
                                    .filter(link -> Intake.settled(lane.mapping(), contact, Base.read(link.base())))
                                    .isEmpty())
                            .ifPresent(contact -> add(changes, id, run, contact, Priority.BULK));
                }
                return null;
            });
        }
        records.change(tenant, changes -> {
            RunTable runs = new RunTable(changes);
            Progress progress = runs.find(run).orElseThrow();
            int left = new JobTable(changes, id).left(run);
            runs.expect(run, progress.done() + left - progress.total());
            runs.move(run, RunTable.PUSH, null);
            return null;
        });
    }

    /** Says in the record how far it is, now and then, and that it is over. */
    void tell(String tenant, String integration, String run) {
        records.change(tenant, changes -> {
            RunTable runs = new RunTable(changes);
            Optional<Progress> progress = runs.find(run);
            Optional<RunRecord> record = RunRecord.open(changes, run);
            if (progress.isEmpty() || record.isEmpty()) {
                return null;
            }
            boolean over =
                    progress.get().stage().equals(RunTable.PUSH) && new JobTable(changes, integration).left(run) == 0;
            if (over) {
                runs.end(run);
                written.forget(run);
                record.get().progress(progress.get()).done().keep();
                Standing.count(changes, integration);
            } else if (written.again(run, clock.instant())) {
                record.get().progress(progress.get()).keep();
            }
            return null;
        });
    }
}
