package coachdesk.desk.sync;

import coachdesk.desk.problems.Problem;
import java.time.Duration;
import java.time.Instant;

/**
 * How one attempt ended.
 *
 * @param complete whether the queue was empty and everything was pulled at its end
 * @param failure why it could not do all it had to; null when it could
 * @param warning what the user should know although it went through; or null
 * @param retryAfter how long the server asked to be left alone; null when it did not
 * @param due when something that is held back on purpose may go; null when nothing is
 */
public record Attempt(boolean complete, Problem failure, Problem warning, Duration retryAfter, Instant due) {
    /** What the status bar shows. */
    Problem problem() {
        return failure == null ? warning : failure;
    }
}
