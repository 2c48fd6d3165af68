package coachdesk.backend.delivery;

import java.time.Duration;

/** What came of handing a letter to a provider. */
public sealed interface Outcome {
    /**
     * The provider took it.
     *
     * @param providerId under which the provider knows it; may be null
     */
    record Sent(String providerId) implements Outcome {}

    /**
     * The provider will not send it; the same again would be refused again.
     *
     * @param code the provider's own, or ours with a dot in it, such as {@code channel.not-configured}
     * @param info the provider's page about the code, or null
     */
    record Refused(String code, String info) implements Outcome {}

    /**
     * The provider sends nothing for us as it is set up: the key is wrong, the account closed or used up. The letter surely
     * did not leave, and neither would the next.
     *
     * @param code as in {@link Refused}
     * @param info as in {@link Refused}
     */
    record Closed(String code, String info) implements Outcome {}

    /**
     * It was surely not sent, and may be tried again.
     *
     * @param code why, as in {@link Refused}; null when nothing went wrong, and it was merely too fast
     * @param retryAfter the provider's own word; zero when it said none
     */
    record Later(String code, Duration retryAfter) implements Outcome {}

    /**
     * It may have been sent or not: the answer was lost, or made no sense.
     *
     * @param code why, as in {@link Refused}
     */
    record Uncertain(String code) implements Outcome {}

    /** The provider was asked, and does not have it. */
    record NotThere() implements Outcome {}

    static Outcome sent(String providerId) {
        return new Sent(providerId);
    }

    static Outcome refused(String code, String info) {
        return new Refused(code, info);
    }

    static Outcome closed(String code, String info) {
        return new Closed(code, info);
    }

    static Outcome later(String code, Duration retryAfter) {
        return new Later(code, retryAfter);
    }

    static Outcome uncertain(String code) {
        return new Uncertain(code);
    }
}
