package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.store.RunTable.Progress;
import coachdesk.backend.json.Json;
import coachdesk.backend.records.Values;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.SyncError;
import coachdesk.contract.integrations.SyncRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the server says in the record of a sync run: nobody's edit. */
final class RunRecord {
    private final ChangeSet changes;
    private final Stored before;
    private final Map<String, Object> doc;

    private RunRecord(ChangeSet changes, Stored before) {
        this.changes = changes;
        this.before = before;
        this.doc = before.doc();
    }

    /** Empty when it is deleted or over. */
    static Optional<RunRecord> open(ChangeSet changes, String id) {
        return changes.find(Kind.SYNC_RUN, id)
                .filter(Stored::live)
                .filter(found -> !SyncRun.DONE.equals(found.doc().get("state"))
                        && !SyncRun.FAILED.equals(found.doc().get("state")))
                .map(found -> new RunRecord(changes, found));
    }

    RunRecord running() {
        return set("state", SyncRun.RUNNING);
    }

    RunRecord progress(Progress progress) {
        return set("total", Math.max(progress.total(), progress.done()))
                .set("done", progress.done())
                .set("created", progress.created())
                .set("changed", progress.changed())
                .set("skipped", progress.skipped())
                .set("failed", progress.failed());
    }

    RunRecord plan(List<SyncRun.Planned> plan) {
        return set("plan", Json.MAPPER.convertValue(plan, Object.class));
    }

    RunRecord done() {
        return set("state", SyncRun.DONE).set("ended_at", changes.now().toString());
    }

    RunRecord failed(SyncError error) {
        return set("state", SyncRun.FAILED)
                .set("error", Json.MAPPER.convertValue(error, Object.class))
                .set("ended_at", changes.now().toString());
    }

    private RunRecord set(String field, Object value) {
        doc.put(field, value);
        return this;
    }

    void keep() {
        if (!Values.same(doc, before.doc())) {
            changes.put(Kind.SYNC_RUN, before.id(), doc, null);
        }
    }
}
