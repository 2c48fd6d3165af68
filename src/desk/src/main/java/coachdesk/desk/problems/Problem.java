package coachdesk.desk.problems;

import coachdesk.contract.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Something went wrong, as a value. The sentences (what happened, what is safe, what to do next) are the language files'
 * {@code problem.<code>.what|safe|next}, with the values of {@link Blank#of} filled in.
 *
 * @param expected true for what happens in ordinary life (no network, wrong password); false is a fault of the program
 * @param details named values; at least those that the sentences of the code need, and never personal data
 */
public record Problem(ErrorCode code, boolean expected, Map<String, String> details) {
    /** @throws IllegalArgumentException when a value that the sentences need is missing */
    public Problem {
        List<Blank> blanks = Blank.of(code);
        if (!blanks.stream().allMatch(blank -> blank.filled(details))) {
            throw new IllegalArgumentException(code + " needs " + blanks);
        }
    }

    public static Problem of(ErrorCode code) {
        return new Problem(code, code != ErrorCode.UNEXPECTED, Map.of());
    }

    public static Problem of(ErrorCode code, String name, String value) {
        return new Problem(code, code != ErrorCode.UNEXPECTED, Map.of(name, value));
    }

    /** Of a code that came from elsewhere: one whose sentences need values is none that a server has to say. */
    public static Problem told(ErrorCode code) {
        return of(Blank.of(code).isEmpty() ? code : ErrorCode.UNEXPECTED);
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

    /** What stands for {@code {0}}, {@code {1}}… in the sentences. */
    public Object[] values() {
        return Blank.of(code).stream().map(blank -> blank.value(this)).toArray();
    }

    /** The code, and what whoever helps wants to know beside it: {@code server.broken 502}. */
    public String reference() {
        return Stream.of(code.wire(), details.get("status"), details.get("class"))
                .filter(Objects::nonNull)
                .reduce((known, more) -> known + " " + more)
                .orElseThrow();
    }

    public ProblemException asException() {
        return new ProblemException(this, null);
    }

    public ProblemException asException(Throwable cause) {
        return new ProblemException(this, cause);
    }
}
