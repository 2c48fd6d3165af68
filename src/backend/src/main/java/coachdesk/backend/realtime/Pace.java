package coachdesk.backend.realtime;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is passed on of one socket's typing: a beginning once a second for each conversation, and its end. Not thread-safe. */
final class Pace {
    static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);
    private static final int MOST = 50;

    private final Map<String, Typed> typed = new LinkedHashMap<>();

    private record Typed(Instant began, boolean going) {}

    boolean begins(String conversation, Instant now) {
        Typed last = typed.remove(conversation);
        boolean soon = last != null && now.isBefore(last.began().plus(AT_MOST_EVERY)) && !now.isBefore(last.began());
        typed.put(conversation, soon ? last : new Typed(now, true));
        if (typed.size() > MOST) {
            typed.remove(typed.keySet().iterator().next());
        }
        return !soon;
    }

    /** An end without a beginning is nothing. */
    boolean ends(String conversation) {
        Typed last = typed.get(conversation);
        if (last == null || !last.going()) {
            return false;
        }
        typed.put(conversation, new Typed(last.began(), false));
        return true;
    }
}
