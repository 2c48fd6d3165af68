package coachdesk.backend.integrations.platform;

import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.SyncError;
import java.time.Duration;

/** A platform did not do what it was asked. Its message is the platform's, without what is secret or names somebody. */
public final class PlatformException extends RuntimeException {
    private final FailureKind kind;
    private final int status;
    private final String vendorCode;
    private final Duration retryAfter;

    /**
     * @param status of HTTP; 0 when there was no answer
     * @param vendorCode may be null
     * @param message may be null
     * @param retryAfter zero when the platform does not say
     */
    public PlatformException(FailureKind kind, int status, String vendorCode, String message, Duration retryAfter) {
        super(message);
        this.kind = kind;
        this.status = status;
        this.vendorCode = vendorCode;
        this.retryAfter = retryAfter;
    }

    public PlatformException(FailureKind kind, String message) {
        this(kind, 0, null, message, Duration.ZERO);
    }

    public FailureKind kind() {
        return kind;
    }

    public int status() {
        return status;
    }

    public Duration retryAfter() {
        return retryAfter;
    }

    public SyncError error() {
        return new SyncError(kind.wire(), vendorCode, getMessage());
    }
}
