package coachdesk.backend.integrations.platform;

import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.Way;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Accounts that are opened by keys that were typed, or by one token that lasts. */
public final class Keys {
    private Keys() {}

    public static Account account(Platform platform, URI base, Map<String, String> keys) {
        return account(platform, Way.KEY, base, keys);
    }

    public static Account account(Platform platform, Way way, URI base, Map<String, String> keys) {
        return new Account(platform, way, base, keys, new Account.Secrets() {
            @Override
            public Optional<String> get(String setting) {
                return Optional.ofNullable(keys.get(setting));
            }

            @Override
            public String token() {
                return keys.get("token");
            }

            @Override
            public String tokenAfter(String refused) {
                return keys.get("token");
            }
        });
    }
}
