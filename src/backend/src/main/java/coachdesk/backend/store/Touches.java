package coachdesk.backend.store;

import coachdesk.contract.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who touched which record: what is stored, and what a {@link ChangeSet} is about to add. */
final class Touches {
    private final ChangeSetSql sql;
    private final Map<Known.Key, Optional<Touch>> last = new HashMap<>();
    private final Deque<Touched> added = new ArrayDeque<>();

    /** A touch, and what was touched. */
    record Touched(Known.Key key, Touch touch) {}

    Touches(ChangeSetSql sql) {
        this.sql = sql;
    }

    /** Reads at once who touched each of many records last. */
    void expectLast(Kind kind, Collection<String> ids) {
        List<String> missing = ids.stream()
                .distinct()
                .filter(id -> !last.containsKey(new Known.Key(kind, id)))
                .toList();
        missing.forEach(id -> last.put(new Known.Key(kind, id), Optional.empty()));
        sql.lastTouches(kind, missing, (id, touch) -> last.put(new Known.Key(kind, id), Optional.of(touch)));
    }

    /** Empty when nobody did since the record was made, or it was long ago. */
    Optional<Touch> last(Known.Key key) {
        expectLast(key.kind(), List.of(key.id()));
        return last.get(key);
    }

    /** From the oldest to the newest. */
    List<Touch> all(Known.Key key) {
        List<Touch> all = new ArrayList<>(sql.touches(key));
        added.stream().filter(touched -> touched.key().equals(key)).forEach(touched -> all.add(touched.touch()));
        return all;
    }

    /** @return how to take it back, as long as nothing was added after it */
    Runnable add(Known.Key key, Touch touch) {
        Optional<Touch> before = last(key);
        last.put(key, Optional.of(touch));
        added.add(new Touched(key, touch));
        return () -> {
            last.put(key, before);
            added.removeLast();
        };
    }

    /** Those not written yet, in their order. */
    Collection<Touched> added() {
        return added;
    }

    void written() {
        added.clear();
    }
}
