package coachdesk.backend.integrations.platform.http;

import coachdesk.contract.integrations.FailureKind;
import java.time.Duration;

/** How a platform says what is wrong. */
@FunctionalInterface
public interface Words {
    Told told(Answer refusal);

    /**
     * @param kind null for what the status says
     * @param code the platform's own; may be null
     * @param message as it came; may be null
     * @param retryAfter null for what the header says
     */
    record Told(FailureKind kind, String code, String message, Duration retryAfter) {
        public Told(FailureKind kind, String code, String message) {
            this(kind, code, message, null);
        }
    }
}
