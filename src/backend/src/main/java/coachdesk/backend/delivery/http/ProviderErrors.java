package coachdesk.backend.delivery.http;

import coachdesk.backend.delivery.Outcome;
import java.time.Duration;

/** Our own words for what is wrong between us and a provider. */
public final class ProviderErrors {
    /** Nobody answers at the provider's address. */
    public static final String UNREACHABLE = "provider.unreachable";
    /** The connection ended before the provider said what it did. */
    public static final String NO_ANSWER = "provider.no-answer";
    /** The provider failed while it was at it. */
    public static final String BROKEN = "provider.broken";
    /** What it said is not what it says by its description. */
    public static final String ODD_ANSWER = "provider.odd-answer";
    /** The provider is asked again later what it has: now it may not know yet. */
    public static final String SETTLING = "provider.settling";
    /** It has a message of the same words that is a little older: nobody can tell whether it is this one. */
    public static final String SAME_WORDS = "provider.same-words";
    /** The address or number cannot be one. */
    public static final String BAD_ADDRESS = "letter.bad-address";
    /** The key that the settings are sealed with is another one than when they were written. */
    public static final String SEALED = "provider.sealed";

    /** The account has sent all that it may for now. */
    public static final String USED_UP = "provider.used-up";

    private ProviderErrors() {}

    /** Outcome of a question that was not answered. */
    public static Outcome of(ProviderHttp.Exchange unanswered) {
        return unanswered instanceof ProviderHttp.Exchange.NotReached
                ? Outcome.later(UNREACHABLE, Duration.ZERO)
                : Outcome.uncertain(NO_ANSWER);
    }
}
