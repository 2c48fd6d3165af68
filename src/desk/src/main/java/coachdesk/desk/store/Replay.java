package coachdesk.desk.store;

import coachdesk.contract.sync.OpType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the user sees: the server's document with the changes that still wait put on top, in their order. */
final class Replay {
    private Replay() {}

    /** A change that waits. */
    record Waiting(String type, Map<String, Object> body) {}

    /** @param doc null when there is nothing to show: the record is gone, or never was */
    record View(Map<String, Object> doc, boolean deleted) {}

    /** @param untouched of a record that is there before anybody has filled it in; null for any other */
    static View of(Map<String, Object> base, List<Waiting> waiting, Map<String, Object> untouched) {
        Map<String, Object> doc = base == null && !waiting.isEmpty() ? untouched : base;
        boolean deleted = false;
        for (Waiting change : waiting) {
            switch (change.type()) {
                case OpType.CREATE, OpType.RESTORE -> {
                    doc = doc == null ? change.body() : doc;
                    deleted = false;
                }
                case OpType.EDIT -> {
                    doc = doc == null ? null : with(doc, change.body());
                    deleted = false;
                }
                case OpType.DELETE -> deleted = true;
                default -> throw new IllegalStateException(change.type());
            }
        }
        return new View(doc, deleted);
    }

    static Map<String, Object> with(Map<String, Object> doc, Map<String, Object> fields) {
        Map<String, Object> edited = new LinkedHashMap<>(doc);
        edited.putAll(fields);
        return edited;
    }
}
