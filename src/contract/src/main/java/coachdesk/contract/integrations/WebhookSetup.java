package coachdesk.contract.integrations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a platform needs to tell of changes by itself.
 *
 * @param url where it tells them; null where nobody outside reaches the server
 * @param user that it names itself by; null where it signs
 * @param set whether the server knows what it signs with
 * @param secret that it signs with, or the user's password, when the server made it just now; null ever after
 * @param lastDelivery ISO-8601 instant of the last that was signed well; null when there was none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WebhookSetup(
        @JsonProperty("url") String url,
        @JsonProperty("user") String user,
        @JsonProperty("secret_set") boolean set,
        @JsonProperty("secret") String secret,
        @JsonProperty("last_delivery_at") String lastDelivery) {
    @Override
    public String toString() {
        return "WebhookSetup[" + url + "]";
    }
}
