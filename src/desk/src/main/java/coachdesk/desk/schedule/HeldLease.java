package coachdesk.desk.schedule;

import coachdesk.contract.campaigns.LeaseAnswer;
import coachdesk.desk.schedule.SchedulerStatus.Responsible;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The server's last word on who is responsible, and for how long it can be relied upon: shorter than the server keeps it,
 * and not at all once the clock was set or the computer slept, so that a holder that was frozen lets nothing go.
 *
 * @param asked when it was asked for, by the computer's clock
 * @param askedSteady the same, by a clock that only goes forward
 * @param unasked whether it sends in any case: then it is the one until the contrary is heard
 */
record HeldLease(LeaseAnswer answer, Instant asked, Instant askedSteady, boolean unasked) {
    private static final Duration RELIED_UPON = Duration.ofSeconds(LeaseAnswer.SECONDS - 5);

    static final HeldLease NONE = new HeldLease(null, Instant.EPOCH, Instant.EPOCH, false);

    Responsible responsible(String holder, Clock clock, Clock steady) {
        if (unasked) {
            return answer.heldBy() == null ? Responsible.NOBODY : Responsible.SERVER;
        }
        if (answer == null || answer.heldBy() == null || !holds(asked, clock) || !holds(askedSteady, steady)) {
            return Responsible.NOBODY;
        }
        if (answer.heldBy().equals(holder)) {
            return Responsible.THIS_DESK;
        }
        return LeaseAnswer.SERVER.equals(answer.kind()) ? Responsible.SERVER : Responsible.OTHER_DESK;
    }

    private static boolean holds(Instant since, Clock clock) {
        Duration passed = Duration.between(since, clock.instant());
        return !passed.isNegative() && passed.compareTo(RELIED_UPON) < 0;
    }
}
