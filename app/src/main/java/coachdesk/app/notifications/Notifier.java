package coachdesk.app.notifications;

/** Shows a notice where somebody sees it who does not look at the window. */
public interface Notifier {
    /**
     * Returns at once; calls one of the two at most once, on any thread.
     *
     * @param clicked somebody wants to see what it is about
     * @param notShown there is nowhere to show it, or it failed
     */
    void show(Notice notice, Runnable clicked, Runnable notShown);
}
