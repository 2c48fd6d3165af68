package coachdesk.desk.problems;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where something went wrong, for a log: what an exception says may contain what somebody wrote, its places cannot. */
public final class Places {
    private static final int CAUSES = 5;
    private static final int FRAMES = 12;

    private Places() {}

    /** Classes and stack frames of an exception and its causes, without a word of their messages. */
    public static String of(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .map(Places::one)
                .collect(Collectors.joining(" because of "));
    }

    private static String one(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < ", thrown.getClass().getName() + " at ", ""));
    }
}
