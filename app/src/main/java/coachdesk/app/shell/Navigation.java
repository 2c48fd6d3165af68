package coachdesk.app.shell;

/** Moves between tabs. UI thread only. */
public interface Navigation {
    void show(String tabId);
}
