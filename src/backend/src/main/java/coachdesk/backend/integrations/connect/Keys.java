package coachdesk.backend.integrations.connect;

import coachdesk.backend.integrations.platform.Account;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.Way;
import java.time.Clock;
import java.util.Optional;

/** What opens one account, with its token of now. Thread-safe. */
final class Keys implements Account.Secrets {
    private static final String TOKEN = "token";

    private final Way way;
    private final Renewal renewal;
    private final Clock clock;
    private volatile Credentials known;

    /** Gets other tokens. */
    @FunctionalInterface
    interface Renewal {
        /**
         * @param refused a token that is worth nothing any more; null when it is only time for another
         * @throws PlatformException when there is none to be had
         */
        Credentials of(Credentials known, String refused);
    }

    Keys(Way way, Credentials known, Renewal renewal, Clock clock) {
        this.way = way;
        this.known = known;
        this.renewal = renewal;
        this.clock = clock;
    }

    Credentials known() {
        return known;
    }

    @Override
    public Optional<String> get(String setting) {
        return Optional.ofNullable(known.values().get(setting));
    }

    @Override
    public String token() {
        if (way == Way.KEY) {
            return get(TOKEN).orElseThrow(Keys::none);
        }
        Tokens tokens = known.tokens();
        return tokens != null && tokens.fresh(clock.instant()) ? tokens.access() : renewed(null);
    }

    @Override
    public String tokenAfter(String refused) {
        if (way == Way.KEY) {
            throw none();
        }
        Tokens tokens = known.tokens();
        boolean another = tokens != null && !tokens.access().equals(refused) && tokens.usable(clock.instant());
        return another ? tokens.access() : renewed(refused);
    }

    private String renewed(String refused) {
        Credentials other = renewal.of(known, refused);
        known = other;
        return other.tokens().access();
    }

    private static PlatformException none() {
        return new PlatformException(FailureKind.AUTH, "The key is refused.");
    }

    @Override
    public String toString() {
        return "Keys";
    }
}
