package coachdesk.cli.terminal;

import coachdesk.desk.problems.Problem;
import java.util.TreeMap;

/** The three sentences of a problem. Its details fill the patterns in the order of their names. */
record ProblemLines(Words words, Problem problem) {
    String what() {
        return words.get("problem." + problem.code().wire() + ".what", details());
    }

    String safe() {
        return words.get("problem." + problem.code().wire() + ".safe", details());
    }

    String next() {
        return words.get("problem." + problem.code().wire() + ".next", details());
    }

    private Object[] details() {
        return new TreeMap<>(problem.details()).values().toArray();
    }
}
