package coachdesk.desk.schedule;

import coachdesk.contract.campaigns.LeaseAnswer;
import java.util.Optional;

/** The server's word on who lets planned sendings go. */
public interface Lease {
    /**
     * Asks for it, or for keeping it; blocks for a bounded time.
     *
     * @param holder identity of this desk
     * @param name what its owner calls it
     * @return whoever has it now
     * @throws coachdesk.desk.problems.ProblemException when the server cannot be reached, or knows of no such thing
     */
    LeaseAnswer hold(String holder, String name);

    /**
     * Who sends what is planned whatever anybody wants: the scheduler of a classic server, which cannot be switched off.
     * Blocks for a bounded time.
     *
     * @return empty for a server that is asked by {@link #hold}
     * @throws coachdesk.desk.problems.ProblemException when the server cannot be reached
     */
    default Optional<LeaseAnswer> unasked() {
        return Optional.empty();
    }
}
