package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.Change;
import coachdesk.desk.conversations.hosted.HostedMessage;
import coachdesk.desk.conversations.hosted.Span;
import coachdesk.desk.sync.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows the messages of the classic backend, which has no feed of them. Its pages of conversations say how many messages
 * stand in each and when the last was said: a conversation of which both are as they were is not read again. One that
 * differs is read from shortly before its last known message on, and as a whole where the number still differs then:
 * somebody took a message out. Conversations go by the ids that they have there.
 */
final class ClassicThreads {
    /** A message gets its time before it is stored: one may come to stand before another that is known already. */
    static final Duration OVERLAP = Duration.ofSeconds(30);

    /** Of a longer conversation only so many are read again to find what was taken out. */
    private static final int READ_AGAIN = 1_000;

    private final ThreadReader reader;
    private final ClassicThread thread;
    private final Cached cached;
    private final ClassicIds ids;
    /** What stands here, by conversation; null before the first question. */
    private Map<String, Span> here;
    /** What the backend said when a conversation was last read: said again, there is nothing to read. */
    private final Map<String, Span> settled = new HashMap<>();
    /** Where the time of something that was said here has to be read, and from when on, by the backend's clock. */
    private final Map<String, Instant> ownTimes = new HashMap<>();
    /** What is to be read, and what the backend says of it; null where it said only that something is new. */
    private final Map<String, Span> due = new HashMap<>();

    private int unreadable;

    ClassicThreads(Http http, ClassicChatApi api, Cached cached, ClassicIds ids) {
        this.reader = new ThreadReader(http, api);
        this.thread = new ClassicThread(cached, ids);
        this.cached = cached;
        this.ids = ids;
    }

    /** What a page of conversations says of one. */
    void heard(String session, Map<?, ?> row) {
        if (row.get("message_count") instanceof Number count) {
            Instant last =
                    row.get("last_message") instanceof Map<?, ?> message ? HostedMessage.at(message) : Instant.EPOCH;
            heard(session, new Span(count.intValue(), last));
        }
    }

    private void heard(String session, Span there) {
        boolean same = there.equals(here().getOrDefault(session, Span.EMPTY)) || there.equals(settled.get(session));
        if (same && !ownTimes.containsKey(session)) {
            due.remove(session);
        } else {
            due.put(session, there);
        }
    }

    /** Something is new in it, or may be. */
    void rumour(String session) {
        due.putIfAbsent(session, null);
    }

    /** The coach has said something in it from here, about then by the backend's clock. */
    void said(String session, Instant about) {
        ownTimes.merge(session, about, (one, other) -> one.isBefore(other) ? one : other);
        rumour(session);
    }

    /** These messages are damaged here: their conversations are read as a whole. */
    void again(Collection<String> messages) {
        cached.threads().conversationsOf(messages).forEach(conversation -> {
            String session = theirs(conversation);
            here().remove(session);
            settled.remove(session);
            due.putIfAbsent(session, null);
        });
    }

    /** How many conversations wait to be read. */
    int waiting() {
        return due.size();
    }

    /** Conversations that could not be read since the last question. */
    int unreadable() {
        int now = unreadable;
        unreadable = 0;
        return now;
    }

    /**
     * Reads some of those that wait, each at most once: where something was said last first.
     *
     * @param most how many requests, about
     */
    List<Change> some(int most) {
        List<Change> changes = new ArrayList<>();
        int enough = reader.calls() + most;
        List<String> next = due.entrySet().stream()
                .sorted(Comparator.comparing(
                        one -> one.getValue() == null
                                ? Instant.MAX
                                : one.getValue().last(),
                        Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .limit(most)
                .toList();
        try {
            for (String session : next) {
                if (reader.calls() < enough) {
                    changes.addAll(one(session));
                }
            }
        } catch (RemoteFailure e) {
            if (changes.isEmpty()) {
                throw e;
            }
            // What came is kept: a line that carries little at a time would never get on.
        }
        return changes;
    }

    private List<Change> one(String session) {
        Span there = due.remove(session);
        Span before = here().get(session);
        Instant ownTime = ownTimes.get(session);
        try {
            return read(session, there);
        } catch (RemoteFailure e) {
            // What was read of it is not told to anybody.
            here().compute(session, (key, read) -> before);
            ownTimes.compute(session, (key, read) -> ownTime);
            settled.remove(session);
            if (e.code() != ErrorCode.SERVER_BROKEN && e.code() != ErrorCode.INVALID) {
                due.putIfAbsent(session, there);
                throw e;
            }
            unreadable++; // One bad message breaks its conversation: the others are well.
            return List.of();
        }
    }

    /** What was said since in one that somebody looks at; what waits for it is read too. */
    List<Change> look(String session) {
        return one(session);
    }

    private List<Change> read(String session, Span there) {
        Span known = here().getOrDefault(session, Span.EMPTY);
        Instant from = from(known, there, ownTimes.get(session));
        Span before = from == null ? Span.EMPTY : known;
        List<Change> changes = new ArrayList<>();
        boolean whole = !read(session, from, before, there, changes);
        if (whole && from != null) {
            Instant behind = cached.threads().behind(ours(session), READ_AGAIN);
            if (behind == null || behind.isBefore(from)) {
                read(session, behind, behind == null ? Span.EMPTY : known, there, changes);
            }
        }
        return changes;
    }

    private String ours(String session) {
        return ids.ours(Kind.CONVERSATION, session);
    }

    private static Instant from(Span known, Span there, Instant ownTime) {
        if (known.messages() == 0 || known.last().equals(Instant.EPOCH)) {
            return null;
        }
        return Stream.of(
                        known.last(),
                        there == null ? Instant.EPOCH : there.last(),
                        Objects.requireNonNullElse(ownTime, Instant.EPOCH))
                .filter(Instant.EPOCH::isBefore)
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .minus(OVERLAP);
    }

    /** @return whether as much stands here now as there, as far as anybody can tell */
    private boolean read(String session, Instant from, Span before, Span there, List<Change> changes) {
        ThreadReader.Read read = reader.read(session, from, from == null && there != null ? there.messages() : -1);
        ClassicThread.Said said = thread.compare(ours(session), from, read.rows(), read.ended());
        changes.addAll(said.changes());
        int messages = from == null ? said.present() : before.messages() + said.fresh() - said.gone();
        Instant newest = said.newest().isAfter(before.last()) ? said.newest() : before.last();
        here().put(session, new Span(messages, newest));
        if (read.ended()) {
            ownTimes.remove(session);
        } else {
            due.put(session, there); // A long one: the rest follows.
            return true;
        }
        if (there == null || said.held() > 0) {
            return true;
        }
        long since = read.rows().values().stream()
                .filter(row -> HostedMessage.at(row).isAfter(there.last()))
                .count();
        boolean fits = messages - since == there.messages();
        // What was read from its beginning on cannot be had more exactly.
        if (fits || from == null) {
            settled.put(session, there);
        }
        return fits;
    }

    /** Nothing of what was read is sure to stand here. */
    void forget() {
        here = null;
        settled.clear();
    }

    private Map<String, Span> here() {
        if (here == null) {
            here = new HashMap<>();
            cached.threads().spans().forEach((conversation, span) -> here.put(theirs(conversation), span));
            cached.threads().ownTimes().forEach((conversation, at) -> said(theirs(conversation), at));
        }
        return here;
    }

    private String theirs(String conversation) {
        return ids.theirs(Kind.CONVERSATION, conversation);
    }

    /**
     * Conversations of which something stands here and that are no longer there, by their ids here.
     *
     * @param there all that are, by their ids there
     */
    Set<String> gone(Set<String> there) {
        due.keySet().retainAll(there);
        Set<String> gone = new HashSet<>(here().keySet());
        gone.removeAll(there);
        here().keySet().removeAll(gone);
        return gone.stream().map(this::ours).collect(Collectors.toSet());
    }
}
