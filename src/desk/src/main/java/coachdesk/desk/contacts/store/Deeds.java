package coachdesk.desk.contacts.store;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several changes that are one deed to whoever did it: they are taken back together, the last one first. */
final class Deeds {
    private final Transaction tx;
    private final Records records;
    private final Outbox outbox;
    private final Instant at;
    private final List<Back> back = new ArrayList<>();

    /** Takes one change back. */
    interface Back {
        void take(Transaction tx, Instant at);
    }

    Deeds(Transaction tx, Records records, Outbox outbox, Instant at) {
        this.tx = tx;
        this.records = records;
        this.outbox = outbox;
        this.at = at;
    }

    Transaction tx() {
        return tx;
    }

    Instant at() {
        return at;
    }

    void create(Kind kind, String id, Map<String, Object> doc) {
        outbox.create(tx, kind, id, doc, at);
        back.add((later, when) -> outbox.delete(later, kind, id, when));
    }

    void edit(Kind kind, String id, Map<String, Object> fields) {
        Map<String, Object> before = outbox.edit(tx, kind, id, fields, at);
        if (!before.isEmpty()) {
            back.add((later, when) -> outbox.edit(later, kind, id, before, when));
        }
    }

    void delete(Kind kind, String id) {
        Map<String, Object> doc = doc(kind, id);
        outbox.delete(tx, kind, id, at);
        back.add((later, when) -> outbox.restore(later, kind, id, doc, when));
    }

    /** @throws coachdesk.desk.problems.ProblemException NOT_FOUND */
    Map<String, Object> doc(Kind kind, String id) {
        return new LinkedHashMap<>(records.find(tx, kind, id)
                .filter(record -> !record.deleted())
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND, "id", id).asException())
                .doc());
    }

    List<Back> back() {
        return back.reversed();
    }
}
