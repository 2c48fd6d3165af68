package coachdesk.desk.sync;

import coachdesk.contract.Kind;
import coachdesk.contract.sync.ChangesPage;
import coachdesk.desk.problems.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One page of what a remote has.
 *
 * @param written the changes' documents as they came, each null where it is not known; empty when none is
 * @param complete on the last page of a pull from the start: the kinds of which every record was mentioned; what is not
 *     mentioned of them is gone
 * @param warning something that the user should know and that does not stop the sync; or null
 */
public record Pull(ChangesPage page, List<String> written, Set<Kind> complete, Problem warning) {
    /** A page of a remote whose lists are complete. */
    public static Pull of(ChangesPage page, List<String> written) {
        return new Pull(page, written, EnumSet.allOf(Kind.class), null);
    }

    /** The same of one that does not hand on texts. */
    public static Pull of(ChangesPage page) {
        return of(page, List.of());
    }

    /** How the document of a change came; null when it is not known, or there is none. */
    String text(int change) {
        return written.isEmpty() ? null : written.get(change);
    }
}
