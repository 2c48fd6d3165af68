package coachdesk.contract.integrations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * What somebody typed to connect a platform, or to connect it again.
 *
 * @param id of the record that comes of it, or that is there already
 * @param platform wire name of a {@link Platform}
 * @param way wire name of a {@link Way}
 * @param name null for the platform's own
 * @param values by name of the setting; one that is not named stays as it was
 * @param redirect where the browser comes back to, on this machine; null when the code is pasted
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ConnectRequest(
        @JsonProperty("id") String id,
        @JsonProperty("platform") String platform,
        @JsonProperty("way") String way,
        @JsonProperty("name") String name,
        @JsonProperty("values") Map<String, String> values,
        @JsonProperty("redirect_uri") String redirect) {
    public ConnectRequest {
        values = values == null ? Map.of() : values;
    }

    /** Secrets are in it. */
    @Override
    public String toString() {
        return "ConnectRequest[" + platform + "]";
    }
}
