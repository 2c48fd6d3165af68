package coachdesk.desk.remote;

import coachdesk.contract.Kind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The classic backend gives each record an id of its own: which record here is which there. */
final class ClassicIds {
    private final Cached cached;
    private final Map<Kind, Map<String, String>> theirs = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, String>> ours = new EnumMap<>(Kind.class);

    ClassicIds(Cached cached) {
        this.cached = cached;
    }

    /** Of a record here: the id that it has there. */
    String theirs(Kind kind, String id) {
        return theirs(kind).getOrDefault(id, id);
    }

    /** Of a record there: the id that it has here. */
    String ours(Kind kind, String id) {
        theirs(kind);
        return ours.get(kind).getOrDefault(id, id);
    }

    /** From now on these are one. */
    void tie(Kind kind, String here, String there) {
        theirs(kind).put(here, there);
        ours.get(kind).put(there, here);
    }

    private Map<String, String> theirs(Kind kind) {
        return theirs.computeIfAbsent(kind, it -> {
            // Of messages there are many: each thread that is read brings its own.
            Map<String, String> stored = new HashMap<>(
                    kind == Kind.MESSAGE ? Map.of() : cached.threads().otherIds(kind));
            Map<String, String> back = new HashMap<>();
            stored.forEach((here, there) -> back.put(there, here));
            ours.put(kind, back);
            return stored;
        });
    }
}
