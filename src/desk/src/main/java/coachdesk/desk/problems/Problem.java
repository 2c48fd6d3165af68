package coachdesk.desk.problems;

import coachdesk.contract.ErrorCode;
import java.util.Map;

/**
 * Something went wrong, as a value. The sentences (what happened, what is safe, what to do next) are the language files'
 * {@code problem.<code>.what|safe|next}, with {@code details} filled in.
 *
 * @param expected true for what happens in ordinary life (no network, wrong password); false is a fault of the program
 * @param details named values for the sentences; never personal data
 */
public record Problem(ErrorCode code, boolean expected, Map<String, String> details) {
    public static Problem of(ErrorCode code) {
        return new Problem(code, code != ErrorCode.UNEXPECTED, Map.of());
    }

    public static Problem of(ErrorCode code, String name, String value) {
        return new Problem(code, code != ErrorCode.UNEXPECTED, Map.of(name, value));
    }

    /** The problem inside an exception of ours, else {@link ErrorCode#UNEXPECTED} with the exception's class name. */
    public static Problem from(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof ProblemException known) {
                return known.problem();
            }
        }
        return of(ErrorCode.UNEXPECTED, "class", thrown.getClass().getSimpleName());
    }

    public ProblemException asException() {
        return new ProblemException(this, null);
    }

    public ProblemException asException(Throwable cause) {
        return new ProblemException(this, cause);
    }
}
