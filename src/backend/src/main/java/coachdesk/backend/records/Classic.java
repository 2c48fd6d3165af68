package coachdesk.backend.records;

import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Documents;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Writes of the classic routes: the same records, revisions and timeline as those of the desks. Thread-safe. */
public final class Classic {
    private final RecordStore store;
    private final Clock clock;

    /** What a classic write works with, in one transaction. */
    public record Work(ChangeSet changes, Journal journal, Deed deed) {
        public Optional<Stored> live(Kind kind, String id) {
            return changes.find(kind, id).filter(Stored::live);
        }

        /** Fields that stay the same are left out; with none left nothing happens. */
        public Stored edit(Stored before, Map<String, Object> fields) {
            Map<String, Object> doc = before.doc();
            Map<String, Object> news = new LinkedHashMap<>();
            fields.forEach((name, value) -> {
                if (!Values.same(doc.get(name), value)) {
                    news.put(name, value);
                }
            });
            return news.isEmpty() ? before : journal.edit(again(), before, news, Journal.EDIT);
        }

        public Stored create(Kind kind, String id, Map<String, Object> doc) {
            return journal.create(again(), kind, id, doc);
        }

        public void delete(Stored before) {
            journal.delete(again(), before);
        }

        /** Brings back what was deleted. */
        public void restore(Stored before) {
            journal.restore(again(), before);
        }

        /** One request may do several things; each has its own place in the timeline. */
        private Deed again() {
            return new Deed(newId(), deed.device(), deed.deviceName(), deed.person(), deed.at());
        }
    }

    public Classic(RecordStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public RecordStore store() {
        return store;
    }

    public Instant now() {
        return clock.instant();
    }

    /** Every live record of a kind, as stored. */
    public Answer list(Call call, Kind kind) {
        List<String> docs = store.docs(call.tenant(), kind);
        return Answer.json(out -> Documents.write(docs, out));
    }

    public static String newId() {
        return UUID.randomUUID().toString();
    }

    public <T> T change(Call call, Function<Work, T> work) {
        return change(call.tenant(), call.who().name(), work);
    }

    /** @param person who does it; null for somebody without an account */
    public <T> T change(String tenant, String person, Function<Work, T> work) {
        Deed deed = new Deed(newId(), null, null, person, clock.instant());
        return store.change(tenant, changes -> work.apply(new Work(changes, new Journal(changes), deed)));
    }
}
