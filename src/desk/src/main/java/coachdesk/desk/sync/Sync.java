package coachdesk.desk.sync;

/** The connection to the remote. All methods return at once unless they say otherwise; any thread. */
public interface Sync extends AutoCloseable {
    /** Read from the store; cheap. */
    SyncStatus status();

    /** Starts syncing by itself: now, on changes, while something waits, after failures with growing pauses. */
    void start();

    /** As if the network had just come back: an attempt soon, whatever the pause was. */
    void nudge();

    /** Blocks until one attempt has ended. */
    SyncStatus syncNow();

    /** Called after each change of the status, on any thread. @return unsubscribes */
    Runnable listen(java.util.function.Consumer<SyncStatus> listener);

    /**
     * Somebody looks at this conversation: of a server that does not tell by itself, what is said in it is asked for every
     * few seconds.
     *
     * @return ends it
     */
    default Runnable watch(String conversationId) {
        return () -> {};
    }

    /** Lines about what the remote cannot promise; text keys {@code limits.<key>}. Empty for a desk backend. */
    java.util.List<String> limits();

    /** What the server's clock shows now, by its last answer; empty before one that said so. */
    java.util.Optional<java.time.Instant> serverTime();

    /** Whether a change at the server is heard of at once. */
    LiveState live();

    @Override
    void close();
}
