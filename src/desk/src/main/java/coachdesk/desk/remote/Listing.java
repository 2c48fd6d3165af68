package coachdesk.desk.remote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The records of one kind as the classic backend lists them. */
final class Listing {
    private final Map<String, Map<String, Object>> byId = new LinkedHashMap<>();
    private int unreadable;
    private boolean complete = true;
    private boolean faulty;

    /** A row without an identity cannot be kept; of two rows with the same one, the first stays. */
    void add(Object row) {
        if (row instanceof Map<?, ?> document && document.get("id") instanceof String id && !id.isBlank()) {
            Map<String, Object> doc = new LinkedHashMap<>();
            document.forEach((name, value) -> doc.put(String.valueOf(name), value));
            byId.putIfAbsent(id, doc);
        } else {
            unreadable(1);
        }
    }

    void addAll(List<?> rows) {
        rows.forEach(this::add);
    }

    void unreadable(int rows) {
        unreadable += rows;
        partial();
    }

    /** Rows may be missing: absence says nothing. */
    void partial() {
        faulty = true;
        complete = false;
    }

    /** Rows are missing because there are more than it shows, which nobody can put right. */
    void cut() {
        complete = false;
    }

    Map<String, Map<String, Object>> byId() {
        return byId;
    }

    int unreadable() {
        return unreadable;
    }

    /** Whether something is wrong with it that somebody should know of. */
    boolean faulty() {
        return faulty;
    }

    boolean complete() {
        return complete;
    }
}
