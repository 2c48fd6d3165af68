package coachdesk.desk.sync;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import java.time.Duration;

/** An exchange with the remote failed. It changed nothing here; whether it changed something there is not known. */
public final class RemoteFailure extends RuntimeException {
    private final transient Problem problem;
    private final Duration retryAfter;

    /** @param retryAfter how long the server asked to be left alone; null when it did not */
    public RemoteFailure(Problem problem, Duration retryAfter, Throwable cause) {
        super(problem.code().wire(), cause);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public RemoteFailure(ErrorCode code) {
        this(Problem.of(code), null, null);
    }

    public Problem problem() {
        return problem;
    }

    public ErrorCode code() {
        return problem.code();
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
