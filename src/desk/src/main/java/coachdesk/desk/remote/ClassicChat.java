package coachdesk.desk.remote;

import coachdesk.contract.Kind;
import coachdesk.contract.sync.Change;
import coachdesk.desk.conversations.hosted.KnownThreads;
import coachdesk.desk.sync.RemoteFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The classic backend's conversations with what is said in them. What is read is known as read only once it stands in the
 * file: {@link #stored}.
 */
final class ClassicChat {
    static final Duration WATCHED = Duration.ofSeconds(3);
    static final Duration UNWATCHED = Duration.ofSeconds(10);
    static final Duration BEHIND = Duration.ofSeconds(1);
    /** Requests between two writes to the file. */
    private static final int AT_ONCE = 20;

    private final Http http;
    private final ClassicChatApi api;
    private final Cached cached;
    private final Clock clock;
    final ClassicIds ids;
    final ClassicThreads threads;
    final ClassicConversations conversations;
    final ClassicLists lists;
    final ClassicSurroundings surroundings;
    private final ClassicDirect direct;
    private boolean unsure;
    private Instant asked = Instant.MIN;

    ClassicChat(Http http, ClassicApi classic, ClassicChatApi api, Cached cached, Clock clock) {
        this.http = http;
        this.api = api;
        this.cached = cached;
        this.clock = clock;
        this.ids = new ClassicIds(cached);
        this.threads = new ClassicThreads(http, api, cached, ids);
        this.conversations = new ClassicConversations(http, api, threads, ids);
        this.lists = new ClassicLists(http, classic, cached, conversations, ids);
        this.surroundings = new ClassicSurroundings(http, api, lists, clock);
        this.direct = new ClassicDirect(http, api, cached, clock);
    }

    /** What was read before, and perhaps never written to the file, is read again. */
    void begin() {
        if (unsure) {
            threads.forget();
            direct.forget();
            ClassicSurroundings.KINDS.forEach(surroundings::forget);
        }
        unsure = true;
    }

    /** Everything that was told stands in the file now. */
    void stored() {
        unsure = false;
    }

    /** Those that were damaged here are read again. */
    void again(Kind kind, Collection<String> records) {
        if (kind == Kind.MESSAGE) {
            threads.again(records);
        } else if (ClassicSurroundings.KINDS.contains(kind)) {
            surroundings.forget(kind);
        }
    }

    /** Beside the list of conversations: private ones, and messages of conversations that are no longer there. */
    List<Change> beside(Listing listed) {
        List<Change> changes = new ArrayList<>(direct.known());
        List<String> members = listed.byId().values().stream()
                .flatMap(doc -> doc.get("participant_ids") instanceof List<?> in ? in.stream() : List.of().stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(member -> !member.isBlank())
                .distinct()
                .toList();
        changes.addAll(direct.some(members));
        if (listed.complete()) {
            Set<String> there = new HashSet<>();
            listed.byId().keySet().forEach(id -> there.add(ids.theirs(Kind.CONVERSATION, id)));
            changes.stream()
                    .filter(change -> change.kind().equals(Kind.CONVERSATION.wire()))
                    .forEach(change -> there.add(change.id()));
            threads.gone(there).forEach(conversation -> cached.threads()
                    .told(conversation, null)
                    .keySet()
                    .forEach(message -> changes.add(new Change(0, Kind.MESSAGE.wire(), message, 0, null, true))));
        }
        return changes;
    }

    int waiting() {
        return threads.waiting();
    }

    /** Conversations that could not be read since the last question. */
    int unreadable() {
        return threads.unreadable();
    }

    List<Change> some() {
        return threads.some(AT_ONCE);
    }

    /** @param watched conversations that somebody looks at, by their ids here */
    List<Change> glance(Collection<String> watched) {
        List<Change> changes = new ArrayList<>();
        Set<String> looked = new HashSet<>();
        for (String conversation : watched) {
            if (cached.base(Kind.CONVERSATION, conversation)
                    .filter(doc -> !ClassicDirect.is(doc))
                    .isPresent()) {
                String session = ids.theirs(Kind.CONVERSATION, conversation);
                changes.addAll(threads.look(session));
                looked.add(session);
            }
        }
        Instant now = clock.instant();
        if (asked.equals(Instant.MIN) || Duration.between(asked, now).abs().compareTo(UNWATCHED) >= 0) {
            unread().stream().filter(session -> !looked.contains(session)).forEach(threads::rumour);
            asked = now;
        }
        if (threads.waiting() > 0) {
            try {
                changes.addAll(some());
            } catch (RemoteFailure e) {
                if (changes.isEmpty()) {
                    throw e;
                }
            }
        }
        return changes;
    }

    /** Where something stands that the backend's own coach has not been told of, and that is not here. */
    private Set<String> unread() {
        Map<?, ?> answer = http.ask(api.unread("coach", true), Map.class);
        List<Map<?, ?>> rows = new ArrayList<>();
        if (answer.get("messages") instanceof List<?> messages) {
            messages.stream().filter(Map.class::isInstance).forEach(row -> rows.add((Map<?, ?>) row));
        }
        KnownThreads known = cached.threads();
        Set<String> here = known.ofIds(
                        "",
                        rows.stream()
                                .map(row -> row.get("id"))
                                .filter(Objects::nonNull)
                                .map(String::valueOf)
                                .toList())
                .keySet();
        Set<String> sessions = new HashSet<>();
        rows.stream()
                .filter(row -> !here.contains(String.valueOf(row.get("id"))))
                .filter(row -> row.get("session_id") instanceof String)
                .forEach(row -> sessions.add((String) row.get("session_id")));
        return sessions;
    }
}
