package coachdesk.backend.integrations.platform;

import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.contract.integrations.SyncError;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a test of an account proved when it was not refused.
 *
 * @param account what it is called; may be null
 * @param missing rights that it has not
 * @param allowance null when the platform does not say
 */
public record Trial(String account, List<String> missing, Allowance allowance) {
    private static final int FINE = 200;

    /** Asks, measures how long that takes, and takes in a refusal. */
    public static PlatformTrial of(Supplier<Trial> asking) {
        long from = System.nanoTime();
        try {
            Trial proved = asking.get();
            SyncError error =
                    proved.missing().isEmpty() ? null : new SyncError(FailureKind.FORBIDDEN.wire(), null, null);
            PlatformTrial.Rate rate =
                    proved.allowance() == null ? null : proved.allowance().rate();
            return new PlatformTrial(
                    error == null, FINE, millis(from), proved.account(), proved.missing(), rate, error);
        } catch (PlatformException e) {
            return new PlatformTrial(false, e.status(), millis(from), null, List.of(), null, e.error());
        }
    }

    private static long millis(long from) {
        return Duration.ofNanos(System.nanoTime() - from).toMillis();
    }
}
