package coachdesk.backend.integrations;

import coachdesk.backend.integrations.connectors.Reach;
import coachdesk.backend.integrations.platform.Account;
import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.contract.integrations.Way;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Any platform that knows one good key, or one good token, and nobody. */
public final class TinyPlatform {
    public static final String GOOD = "good-key-4711";

    public final List<Account> asked = new CopyOnWriteArrayList<>();
    public volatile String good = GOOD;
    /** What happens while it is tried. */
    public volatile Runnable meanwhile = () -> {};

    /** @param instead where tokens are given; none for what needs none */
    public Reach reach(Map<Platform, URI> instead) {
        return new Reach(instead, false, (account, http) -> {
            asked.add(account);
            return new Tiny(account);
        });
    }

    private final class Tiny implements Connector {
        private final Account account;

        Tiny(Account account) {
            this.account = account;
        }

        private boolean opens() {
            String key = account.platform() == Platform.WOOCOMMERCE && account.way() == Way.KEY
                    ? account.secrets().get("consumer_key").orElse("")
                    : account.secrets().token();
            return key.equals(good) || key.equals(account.way() == Way.KEY ? good : again(key));
        }

        private String again(String key) {
            return account.secrets().tokenAfter(key);
        }

        @Override
        public PlatformTrial test() {
            meanwhile.run();
            if (opens()) {
                return new PlatformTrial(true, 200, 3, "Studio Nord", List.of(), null, null);
            }
            throw new PlatformException(FailureKind.AUTH, 401, "INVALID", "Nope.", Duration.ZERO);
        }

        @Override
        public List<Field> fields() {
            return List.of(
                    new Field("email", true, false, false),
                    new Field("shoe_size", false, false, false),
                    new Field("made_at", false, true, false),
                    new Field("own.*", false, false, true));
        }

        @Override
        public Optional<Remote> find(String external) {
            return Optional.empty();
        }

        @Override
        public List<Remote> matching(String email, String phone) {
            return List.of();
        }

        @Override
        public Written upsert(String external, Map<String, String> fields) {
            return new Written("1", true);
        }

        @Override
        public String deal(Deal deal) {
            return "1";
        }

        @Override
        public String activity(Activity activity) {
            return "1";
        }

        @Override
        public Page changesSince(String cursor) {
            return new Page(List.of(), "", false);
        }
    }
}
