package coachdesk.desk.sync;

import java.util.function.Consumer;

/** Says what the test wants. */
final class FakeLive implements Live {
    LiveAddress followed;
    boolean closed;
    LiveState state = LiveState.OFF;
    private Consumer<News> listener;

    void say(News news) {
        listener.accept(news);
    }

    @Override
    public void listen(Consumer<News> news) {
        listener = news;
    }

    @Override
    public void follow(LiveAddress address) {
        followed = address;
    }

    @Override
    public LiveState state() {
        return state;
    }

    @Override
    public void close() {
        closed = true;
    }
}
