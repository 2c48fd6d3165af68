package coachdesk.app.conversations;

import java.util.function.Function;

/**
 * Says which conversation is looked at, as long as the tab is shown: a server that does not tell by itself is asked for it
 * more often. UI thread only.
 */
final class Watching {
    private final Function<String, Runnable> watch;
    private boolean shown;
    private String open;
    private String watched;
    private Runnable end = () -> {};

    /** @param watch begins it, and gives what ends it */
    Watching(Function<String, Runnable> watch) {
        this.watch = watch;
    }

    void shown(boolean now) {
        shown = now;
        follow();
    }

    /** @param conversation null for none */
    void open(String conversation) {
        open = conversation;
        follow();
    }

    private void follow() {
        String now = shown ? open : null;
        if (now == null ? watched == null : now.equals(watched)) {
            return;
        }
        end.run();
        watched = now;
        end = now == null ? () -> {} : watch.apply(now);
    }
}
