package coachdesk.desk.sync;

import coachdesk.contract.Kind;
import coachdesk.contract.sync.ChangesPage;
import coachdesk.desk.problems.Problem;
import java.util.EnumSet;
import java.util.Set;

/**
 * One page of what a remote has.
 *
 * @param complete on the last page of a pull from the start: the kinds of which every record was mentioned; what is not
 *     mentioned of them is gone
 * @param warning something that the user should know and that does not stop the sync; or null
 */
public record Pull(ChangesPage page, Set<Kind> complete, Problem warning) {
    /** A page of a remote whose lists are complete. */
    public static Pull of(ChangesPage page) {
        return new Pull(page, EnumSet.allOf(Kind.class), null);
    }
}
