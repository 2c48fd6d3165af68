package coachdesk.desk.sync.store;

import coachdesk.contract.Kind;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.KindTable;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;

/** Documents as the present server last told them. Any thread. */
public final class LastTold {
    private final Store store;
    private final Records records;

    public LastTold(Store store, Records records) {
        this.store = store;
        this.records = records;
    }

    public Optional<Map<String, Object>> base(Kind kind, String id) {
        return store.reading(reading -> records.find(reading, kind, id)).map(Records.Stored::base);
    }

    /** Documents by id. None before the first complete sync with this server: they may still be those of another. */
    public Map<String, Map<String, Object>> all(Kind kind) {
        Map<String, Map<String, Object>> documents = new LinkedHashMap<>();
        store.read(sql -> {
            if (Meta.get(sql, Meta.LAST_COMPLETE).isPresent()) {
                sql.select(KindTable.ID, DSL.coalesce(KindTable.BASE, KindTable.DOC))
                        .from(records.kinds().of(kind).table())
                        .where(KindTable.REV.ne(0L))
                        .forEach(row -> Json.tryRead(row.value2()).ifPresent(doc -> documents.put(row.value1(), doc)));
            }
            return null;
        });
        return documents;
    }

    /** Documents by id as a person sees them, with all that waits. */
    public Map<String, Map<String, Object>> shown(Kind kind) {
        Map<String, Map<String, Object>> documents = new LinkedHashMap<>();
        store.read(sql -> sql.select(KindTable.ID, KindTable.DOC)
                        .from(records.kinds().of(kind).table())
                        .where(KindTable.DELETED.isFalse())
                        .fetch())
                .forEach(row -> Json.tryRead(row.value2()).ifPresent(doc -> documents.put(row.value1(), doc)));
        return documents;
    }
}
