package coachdesk.app;

import coachdesk.desk.conversations.Others;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Others who do what the test wants, and what they were told. */
public final class FakeOthers implements Others {
    public final List<String> told = new ArrayList<>();
    private final List<Consumer<Now>> listeners = new ArrayList<>();
    private Now now = Now.NOBODY;

    public void show(Now next) {
        now = next;
        List.copyOf(listeners).forEach(listener -> listener.accept(next));
    }

    @Override
    public void writing(String conversationId) {
        told.add("writing " + conversationId);
    }

    @Override
    public void stopped(String conversationId) {
        told.add("stopped " + conversationId);
    }

    @Override
    public Now now() {
        return now;
    }

    @Override
    public Runnable listen(Consumer<Now> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
