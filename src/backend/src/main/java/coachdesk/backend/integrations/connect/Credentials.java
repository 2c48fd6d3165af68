package coachdesk.backend.integrations.connect;

import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.Setting;
import coachdesk.contract.integrations.Way;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that is sealed of a connection.
 *
 * @param values every setting by name, those that are no secret too
 * @param tokens null before the first
 * @param n8n what answers of n8n are signed with; null when there is none
 * @param webhook what the platform's own messages are signed with, or their password; null when nobody set it
 */
public record Credentials(
        @JsonProperty("values") Map<String, String> values,
        @JsonProperty("tokens") Tokens tokens,
        @JsonProperty("n8n") String n8n,
        @JsonProperty("webhook") String webhook) {
    static final Credentials NONE = new Credentials(Map.of(), null, null, null);

    public Credentials {
        values = values == null ? Map.of() : Map.copyOf(values);
    }

    Credentials with(Map<String, String> other) {
        return new Credentials(other, tokens, n8n, webhook);
    }

    Credentials with(Tokens other) {
        return new Credentials(values, other, n8n, webhook);
    }

    public Credentials withN8n(String secret) {
        return new Credentials(values, tokens, secret, webhook);
    }

    public Credentials withWebhook(String secret) {
        return new Credentials(values, tokens, n8n, secret);
    }

    /** Values of what is no secret, by name. */
    Map<String, String> open(Platform platform, Way way) {
        Map<String, String> open = new LinkedHashMap<>(values);
        platform.settings(way).stream()
                .filter(Setting::secret)
                .map(Setting::name)
                .forEach(open::remove);
        return open;
    }

    @Override
    public String toString() {
        return "Credentials" + values.keySet();
    }
}
