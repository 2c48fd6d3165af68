package coachdesk.contract.integrations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of trouble there is with a platform, and whether waiting helps. */
public enum FailureKind {
    /** The key is refused, or gone. */
    AUTH(false),
    /** The key is good and may not do this. */
    FORBIDDEN(false),
    NOT_FOUND(false),
    /** Several there fit one here. */
    AMBIGUOUS(false),
    /** What was sent cannot be taken. */
    INVALID(false),
    /** The account or shop is closed or frozen. */
    SUSPENDED(false),
    RATE_LIMITED(true),
    NETWORK(true),
    /** The certificate is not to be trusted. */
    TLS(false),
    /** It failed while it was at it. */
    BROKEN(true),
    /** What it said is not what its description says. */
    ODD_ANSWER(true),
    UNKNOWN(true);

    private final boolean passing;

    FailureKind(boolean passing) {
        this.passing = passing;
    }

    /** Whether the same may go well later without anybody doing anything. */
    public boolean passing() {
        return passing;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FailureKind> ofWire(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
    }
}
