package coachdesk.app.shell;

import coachdesk.app.ui.Texts;
import coachdesk.desk.problems.Problem;
import java.util.TreeMap;

/** The three sentences of a problem. Its details fill the patterns in the order of their names. */
final class ProblemWords {
    private final Texts texts;

    ProblemWords(Texts texts) {
        this.texts = texts;
    }

    String what(Problem problem) {
        return sentence(problem, "what");
    }

    String safe(Problem problem) {
        return sentence(problem, "safe");
    }

    String next(Problem problem) {
        return sentence(problem, "next");
    }

    private String sentence(Problem problem, String part) {
        Object[] details = new TreeMap<>(problem.details()).values().toArray();
        return texts.get("problem." + problem.code().wire() + "." + part, details);
    }
}
