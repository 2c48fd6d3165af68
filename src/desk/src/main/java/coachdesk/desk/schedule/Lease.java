package coachdesk.desk.schedule;

import coachdesk.contract.campaigns.LeaseAnswer;

/** The server's word on who lets planned sendings go. */
@FunctionalInterface
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
}
