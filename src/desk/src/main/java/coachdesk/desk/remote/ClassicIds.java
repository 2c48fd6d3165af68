package coachdesk.desk.remote;

import coachdesk.contract.Kind;
import coachdesk.desk.conversations.hosted.HostedMessage;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

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

    /** A record's id, or a list of them, as they are there. @param kinds of which they may be */
    Object theirs(List<Kind> kinds, Object value) {
        return each(value, id -> {
            String there = id;
            for (Kind kind : kinds) {
                there = theirs(kind, there);
            }
            return there;
        });
    }

    /** As they are here. */
    Object ours(List<Kind> kinds, Object value) {
        return each(value, id -> {
            String here = id;
            for (Kind kind : kinds) {
                here = ours(kind, here);
            }
            return here;
        });
    }

    private static Object each(Object value, UnaryOperator<String> change) {
        return switch (value) {
            case String id -> change.apply(id);
            case List<?> list -> list.stream().map(one -> each(one, change)).toList();
            case null, default -> value;
        };
    }

    /** Says whose a record of there is. */
    static Map<String, Object> tied(Map<String, Object> doc, String here, String there) {
        Map<String, Object> tied = new LinkedHashMap<>(doc);
        tied.put("id", here);
        tied.put(HostedMessage.OTHER_ID, there);
        return tied;
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
