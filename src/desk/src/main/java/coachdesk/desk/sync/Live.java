package coachdesk.desk.sync;

import java.util.function.Consumer;

/** Says at once that something changed at the server. Never the only way to learn of it. No method waits; any thread. */
public interface Live extends AutoCloseable {
    /** What it says. */
    enum News {
        /** Something changed at the server, by somebody else. */
        CHANGED,
        /** It is heard from now on; what changed before has to be asked for. */
        CONNECTED,
        /** Its state changed otherwise. */
        STATE
    }

    /** @param news called on a thread of its own; there is one listener */
    void listen(Consumer<News> news);

    /**
     * Called again and again while the server answers requests; the same address changes nothing.
     *
     * @param address null to listen to nobody
     */
    void follow(LiveAddress address);

    LiveState state();

    @Override
    void close();

    /** Never says anything. */
    static Live none() {
        return new Live() {
            @Override
            public void listen(Consumer<News> news) {}

            @Override
            public void follow(LiveAddress address) {}

            @Override
            public LiveState state() {
                return LiveState.OFF;
            }

            @Override
            public void close() {}
        };
    }
}
