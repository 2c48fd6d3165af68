package coachdesk.desk.sync;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import java.time.Instant;

/**
 * The truth about the connection, for the status bar. Read in one transaction.
 *
 * @param remote what the desk is connected to
 * @param running whether an attempt is under way
 * @param pending operations not yet answered by the server
 * @param oldestPending when the oldest of them was made; null when none
 * @param lastComplete end of the last attempt that emptied the queue and pulled to the end; null when never
 * @param toDecide what waits for a person
 * @param files of films and pictures that the server does not have yet; those that it refused are not among them
 * @param problem why the last attempt failed, or what it came across; null when neither
 * @param retryAt when the next attempt is due; null when only a signal starts one
 */
public record SyncStatus(
        RemoteKind remote,
        boolean running,
        int pending,
        Instant oldestPending,
        Instant lastComplete,
        int toDecide,
        int files,
        Problem problem,
        Instant retryAt) {
    /** Never true while anything waits. A problem that stops nothing does not make it false. */
    public boolean synced() {
        return pending == 0 && files == 0 && lastComplete != null && (problem == null || warning()) && !running;
    }

    /** Whether the problem is one that the user should know of and that stopped nothing. */
    public boolean warning() {
        return problem != null
                && (problem.code() == ErrorCode.CLOCK_WRONG
                        || problem.code() == ErrorCode.CLASSIC_UNREADABLE
                        || problem.code() == ErrorCode.CLASSIC_READING);
    }
}
