package coachdesk.contract.integrations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * What n8n needs.
 *
 * @param callback where it answers; null where nobody outside reaches the server
 * @param workflow the file that is imported there
 * @param secret that answers are signed with; told once, null ever after
 * @param lastCallback ISO-8601 instant of the last one that was signed well; null when there was none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record N8nSetup(
        @JsonProperty("callback_url") String callback,
        @JsonProperty("workflow") Map<String, Object> workflow,
        @JsonProperty("secret") String secret,
        @JsonProperty("last_callback_at") String lastCallback) {
    @Override
    public String toString() {
        return "N8nSetup[" + callback + "]";
    }
}
