package coachdesk.app.shell;

import javafx.scene.layout.Region;

/** Which page the window shows. UI thread only. */
public interface Navigation {
    void show(String tabId);

    /** Shows one thing in its tab. @param id of the record, of the tab's own kind */
    void open(String tabId, String id);

    /** Shows what it says in the tab whose it is. */
    void go(Target target);

    /** Brings the window before those of other programs. */
    void comeForward();

    /**
     * Shows this alone, on the whole screen, until {@link #unlock}: no tab, no command, no toast, and the window does not
     * close. What covers all, such as the verdict at the door, still does.
     *
     * @param leaving told when somebody wants to close the window
     */
    void lock(Region page, Runnable leaving);

    void unlock();
}
