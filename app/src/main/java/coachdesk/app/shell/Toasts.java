package coachdesk.app.shell;

import coachdesk.desk.problems.Problem;

/** Short messages over the content. UI thread only. */
public interface Toasts {
    void info(String text);

    /** With an undo button that also answers to Ctrl/⌘+Z while the toast shows. */
    void undoable(String text, Runnable undo);

    /** With a button for what may be wanted next. */
    void offering(String text, String word, Runnable action);

    /** Of something that is wrong, and where it is mended. */
    void warning(String text, String word, Runnable action);

    /** What happened, what is safe, what to do next, and the code to copy. */
    void problem(Problem problem);
}
