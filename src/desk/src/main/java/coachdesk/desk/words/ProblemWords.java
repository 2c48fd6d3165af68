package coachdesk.desk.words;

import coachdesk.desk.problems.Problem;
import java.util.function.UnaryOperator;

/**
 * The three sentences of a problem, in the language of whoever says them.
 *
 * @param texts gives the text of a key
 */
public record ProblemWords(UnaryOperator<String> texts) {
    /** What happened. */
    public String what(Problem problem) {
        return texts.apply("problem." + problem.code().wire() + ".what");
    }

    /** What is safe. */
    public String safe(Problem problem) {
        return texts.apply("problem." + problem.code().wire() + ".safe");
    }

    /** What to do next. */
    public String next(Problem problem) {
        return texts.apply("problem." + problem.code().wire() + ".next");
    }
}
