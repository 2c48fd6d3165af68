package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.contract.integrations.FailureKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What follows from a failure: when to try again, and when no more. */
record Backoff(RandomGenerator random) {
    private static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofHours(1);
    /** What a platform asks for beyond that is asked for again then. */
    static final Duration LONGEST_TOLD = Duration.ofDays(1);

    /** Doubling the first so often is beyond the longest. */
    private static final int DOUBLINGS = 10;

    private static final int TRIES = 12;
    /** More than a day without a network is no fault of what was to be sent. */
    private static final int TRIES_WITHOUT_NETWORK = 48;

    private static final Set<FailureKind> RESTING =
            EnumSet.of(FailureKind.AUTH, FailureKind.FORBIDDEN, FailureKind.SUSPENDED, FailureKind.TLS);

    /** Whether nothing at all will go before somebody does something. */
    static boolean rests(PlatformException e) {
        return RESTING.contains(e.kind())
                || e.error().vendorCode() != null && e.error().vendorCode().startsWith("mapping.");
    }

    /** Whether the job is no more tried. @param attempts that failed, with this one */
    static boolean hopeless(PlatformException e, int attempts) {
        int most = e.kind() == FailureKind.NETWORK ? TRIES_WITHOUT_NETWORK : TRIES;
        return !e.kind().passing() || attempts >= most;
    }

    /** Longer each time, and never quite the same, unless the platform says how long. @param attempts that failed, from 1 */
    Duration after(int attempts, Duration told) {
        long most = FIRST.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS)).toMillis();
        most = Math.min(most, LONGEST.toMillis());
        Duration ours = Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
        Duration bounded = told.compareTo(LONGEST_TOLD) > 0 ? LONGEST_TOLD : told;
        Duration theirs = bounded.plusMillis(told.isZero() ? 0 : random.nextLong(FIRST.toMillis() / 5));
        return told.isZero() ? ours : theirs;
    }
}
