package coachdesk.backend.integrations.platform;

import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.Way;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A studio's account at a platform.
 *
 * @param base where its interface is, without a slash at the end
 * @param settings values of the settings, by name, without the secrets
 */
public record Account(Platform platform, Way way, URI base, Map<String, String> settings, Secrets secrets) {
    /** What opens it. Thread-safe. */
    public interface Secrets {
        /** A secret that was typed; empty for one that is not set. */
        Optional<String> get(String setting);

        /**
         * The access token of now, got or refreshed when it is time.
         *
         * @throws PlatformException of kind AUTH when there is none to be had
         */
        String token();

        /** As {@link #token}, after this one was refused: of many who were refused at once, one asks for another. */
        String tokenAfter(String refused);
    }

    @Override
    public String toString() {
        return platform.wire() + "@" + base.getHost();
    }
}
