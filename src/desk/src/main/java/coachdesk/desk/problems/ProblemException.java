package coachdesk.desk.problems;

/** Carries a {@link Problem} through code that returns something else. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    ProblemException(Problem problem, Throwable cause) {
        super(problem.code().wire(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
