package coachdesk.backend.conversations;

import coachdesk.backend.conversations.store.UndoTable;
import coachdesk.backend.json.Json;
import coachdesk.backend.records.Classic;
import coachdesk.backend.records.Values;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes of many records in one transaction, and how each is taken back. */
final class Reversible {
    private final Classic.Work work;
    private final List<Map<String, Object>> steps = new ArrayList<>();

    Reversible(Classic.Work work) {
        this.work = work;
    }

    void edit(Stored before, Map<String, Object> fields) {
        Map<String, Object> old = new LinkedHashMap<>();
        fields.keySet().forEach(name -> old.put(name, before.doc().get(name)));
        work.edit(before, fields);
        step("edit", before.kind(), before.id(), old, fields);
    }

    void delete(Stored before) {
        work.delete(before);
        step("delete", before.kind(), before.id(), Map.of(), Map.of());
    }

    void create(Kind kind, String id, Map<String, Object> doc) {
        work.create(kind, id, doc);
        step("create", kind, id, Map.of(), Map.of());
    }

    private void step(String type, Kind kind, String id, Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("type", type);
        step.put("kind", kind.wire());
        step.put("id", id);
        step.put("before", before);
        step.put("after", after);
        steps.add(step);
    }

    /** @return under which it can be taken back */
    String keep() {
        String id = Classic.newId();
        UndoTable.keep(work.changes(), id, Json.write(Map.of("steps", steps)));
        return id;
    }

    /**
     * What somebody changed since stays as it is.
     *
     * @return how many records are as before; empty when there is nothing to take back under this id
     */
    static Optional<Integer> undo(Classic.Work work, String id) {
        return UndoTable.take(work.changes(), id).map(text -> {
            List<?> steps = (List<?>) Json.read(text).get("steps");
            int done = 0;
            for (Object step : steps.reversed()) {
                done += undo(work, (Map<?, ?>) step) ? 1 : 0;
            }
            return done;
        });
    }

    private static boolean undo(Classic.Work work, Map<?, ?> step) {
        Optional<Kind> kind = Kind.ofWire((String) step.get("kind"));
        Optional<Stored> found = kind.flatMap(known -> work.changes().find(known, (String) step.get("id")));
        if (found.isEmpty()) {
            return false;
        }
        Stored record = found.get();
        switch ((String) step.get("type")) {
            case "delete" -> {
                if (record.deleted()) {
                    work.restore(record);
                }
                return record.deleted();
            }
            case "create" -> {
                if (record.live()) {
                    work.delete(record);
                }
                return record.live();
            }
            default -> {
                return record.live()
                        && back(work, record, (Map<?, ?>) step.get("before"), (Map<?, ?>) step.get("after"));
            }
        }
    }

    private static boolean back(Classic.Work work, Stored record, Map<?, ?> before, Map<?, ?> after) {
        Map<String, Object> doc = record.doc();
        Map<String, Object> fields = new LinkedHashMap<>();
        after.forEach((name, value) -> {
            if (Values.same(doc.get(name), value)) {
                fields.put((String) name, before.get(name));
            }
        });
        if (fields.isEmpty()) {
            return false;
        }
        work.edit(record, fields);
        return true;
    }
}
