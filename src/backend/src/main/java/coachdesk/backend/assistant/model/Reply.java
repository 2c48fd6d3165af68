package coachdesk.backend.assistant.model;

import java.time.Duration;

/** What came of asking a model. */
public sealed interface Reply {
    /** @param text never blank */
    record Said(String text) implements Reply {}

    /**
     * No answer.
     *
     * @param code one of {@link ModelErrors}; never a word of the provider's
     * @param retryAfter the provider's own word; zero when it said none
     */
    record Failed(String code, Duration retryAfter) implements Reply {}

    static Reply said(String text) {
        return new Said(text);
    }

    static Reply failed(String code) {
        return new Failed(code, Duration.ZERO);
    }
}
