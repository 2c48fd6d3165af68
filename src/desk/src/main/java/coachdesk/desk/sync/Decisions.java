package coachdesk.desk.sync;

import java.util.List;

/** What waits for a person. */
public interface Decisions {
    List<Decision> open();

    /**
     * Settles one. MINE and RETRY queue the change again, on what the server has now; THEIRS and DROP let it go.
     *
     * @throws coachdesk.desk.problems.ProblemException NOT_FOUND when it is no longer open
     */
    void settle(String id, Decision.Choice choice);

    /** Takes a settlement back, if what it queued has not been answered yet or can be taken back by a further change. */
    boolean undo(String id);
}
