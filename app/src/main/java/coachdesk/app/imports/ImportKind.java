package coachdesk.app.imports;

import coachdesk.desk.contacts.ImportPlan.Outcome;
import coachdesk.desk.files.ImportFile;
import coachdesk.desk.reservations.Reservations.Undo;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What can be read from a file, and what becomes of it.
 *
 * @param <C> what a column says
 * @param <P> what an import would do
 */
public interface ImportKind<C, P> {
    /** All that a column can say. */
    List<C> columns();

    /** In the language of the moment. */
    String word(C column);

    List<C> guess(List<String> headings);

    /** Changes nothing. Slow. */
    P plan(ImportFile file, List<C> columns);

    /** Slow. @param done told after each step how many lines are done, on the calling thread */
    Undo write(P plan, IntConsumer done);

    int count(P plan, Outcome outcome);

    /** Why lines are not taken. */
    List<Refused> refused(P plan);

    /**
     * A line that is not taken.
     *
     * @param number as an editor counts, from 1
     * @param why in the language of the moment
     */
    record Refused(long number, String why) {}
}
