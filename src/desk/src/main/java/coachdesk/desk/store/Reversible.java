package coachdesk.desk.store;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.problems.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Several changes of one transaction, and what takes all of them back, the last one first. One thread. */
public final class Reversible {
    private final Records records;
    private final Outbox outbox;
    private final Transaction tx;
    private final Clock clock;
    private final Instant now;
    private final List<Consumer<Transaction>> back = new ArrayList<>();

    public Reversible(Records records, Outbox outbox, Transaction tx, Clock clock) {
        this.records = records;
        this.outbox = outbox;
        this.tx = tx;
        this.clock = clock;
        this.now = clock.instant();
    }

    /** The document of a record that is there. @throws coachdesk.desk.problems.ProblemException when it is not */
    public Map<String, Object> document(Kind kind, String id) {
        return records.find(tx, kind, id)
                .filter(record -> !record.deleted())
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND, "id", id).asException())
                .doc();
    }

    public void create(Kind kind, String id, Map<String, Object> doc) {
        outbox.create(tx, kind, id, doc, now);
        back.add(undo -> outbox.delete(undo, kind, id, clock.instant()));
    }

    /** @param fields new values; null clears */
    public void edit(Kind kind, String id, Map<String, Object> fields) {
        Map<String, Object> before = outbox.edit(tx, kind, id, fields, now);
        if (!before.isEmpty()) {
            back.add(undo -> outbox.edit(undo, kind, id, before, clock.instant()));
        }
    }

    public void delete(Kind kind, String id) {
        delete(kind, id, Map.of());
    }

    private void delete(Kind kind, String id, Map<String, Object> agreed) {
        Map<String, Object> doc = document(kind, id);
        outbox.delete(tx, kind, id, agreed, now);
        back.add(undo -> outbox.restore(undo, kind, id, doc, clock.instant()));
    }

    /** Whoever deletes what somebody else has deleted meanwhile has what they wanted. */
    public void deleteIfThere(Kind kind, String id) {
        deleteIfThere(kind, id, Map.of());
    }

    /** @param agreed as in {@link Outbox#delete} */
    public void deleteIfThere(Kind kind, String id, Map<String, Object> agreed) {
        if (records.find(tx, kind, id).filter(record -> !record.deleted()).isPresent()) {
            delete(kind, id, agreed);
        }
    }

    /** In a transaction of its own. */
    public Consumer<Transaction> back() {
        List<Consumer<Transaction>> steps = List.copyOf(back).reversed();
        return undo -> steps.forEach(step -> step.accept(undo));
    }
}
