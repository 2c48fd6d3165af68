package coachdesk.desk.words;

import coachdesk.desk.problems.Problem;

/**
 * The three sentences of a problem, in the language of whoever says them.
 *
 * @param texts gives the text of a key
 */
public record ProblemWords(Texts texts) {
    /** The words of one language. */
    @FunctionalInterface
    public interface Texts {
        /** @param values for the blanks {@code {0}}, {@code {1}}… */
        String get(String key, Object... values);
    }

    /** What happened. */
    public String what(Problem problem) {
        return sentence(problem, ".what");
    }

    /** What is safe. */
    public String safe(Problem problem) {
        return sentence(problem, ".safe");
    }

    /** What to do next. */
    public String next(Problem problem) {
        return sentence(problem, ".next");
    }

    private String sentence(Problem problem, String part) {
        return texts.get("problem." + problem.code().wire() + part, problem.values());
    }
}
