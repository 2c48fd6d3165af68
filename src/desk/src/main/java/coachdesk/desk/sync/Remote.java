package coachdesk.desk.sync;

import coachdesk.contract.Kind;
import coachdesk.contract.sync.Operation;
import coachdesk.contract.sync.PushAnswer;
import coachdesk.contract.sync.PushRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands at the other end, as the engine sees it. Every call blocks for a bounded time and either answers completely
 * or throws a {@link RemoteFailure}, after which nothing may be taken as known. One thread at a time.
 */
public interface Remote extends AutoCloseable {
    RemoteKind kind();

    /** What it cannot promise, as text keys {@code limits.<key>}. */
    List<String> limits();

    /** The most operations it takes at once. */
    int batch();

    /** Whether an operation that it has seen has no further effect. If not, it is told which may have been sent. */
    boolean recognisesRepeats();

    /** Whether it can say what changed since a cursor. If not, every pull is from the start. */
    boolean knowsChanges();

    /** How long a delete waits here first, so that taking it back need not travel; zero where a restore can travel. */
    Duration deletesWait();

    /**
     * When an operation may travel at the earliest, because it cannot be taken back there while it can here; null where it
     * may at once.
     */
    default Instant notBefore(Operation op) {
        return null;
    }

    /** @param perhapsSent opIds that may have reached it before without an answer having come back */
    PushAnswer push(PushRequest request, Set<String> perhapsSent);

    /**
     * @param after cursor of the page before; null from the start
     * @param only restricts it to one kind; null for all
     */
    Pull pull(String after, Kind only);

    /** Everything of the last page stands in the file now. */
    default void stored() {}

    /** These records are damaged here: what it tells next must tell them whole, also where it tells only what is new. */
    default void damaged(Kind kind, Set<String> records) {}

    /**
     * How soon it wants to be asked between two pulls for what was said in conversations; empty where it tells by itself, or
     * nothing is said.
     *
     * @param watched whether somebody looks at a conversation
     */
    default Optional<Duration> glances(boolean watched) {
        return Optional.empty();
    }

    /**
     * What was said since, as far as it can be had with few requests; {@code more} while there is much left.
     *
     * @param watched conversations that somebody looks at
     */
    default Pull glance(Set<String> watched) {
        throw new UnsupportedOperationException();
    }

    /**
     * Where it says at once that something changed; empty where it does not.
     *
     * @param device which is not told of its own changes
     */
    default Optional<LiveAddress> live(String device) {
        return Optional.empty();
    }

    @Override
    void close();
}
