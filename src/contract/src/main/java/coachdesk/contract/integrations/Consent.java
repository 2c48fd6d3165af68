package coachdesk.contract.integrations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * A consent that waits in the browser for ten minutes.
 *
 * @param state null when something typed is wrong
 * @param authorize where the browser goes; null as well then
 * @param wrong as in {@link ConnectAnswer}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Consent(
        @JsonProperty("state") String state,
        @JsonProperty("authorize_url") String authorize,
        @JsonProperty("wrong") Map<String, String> wrong) {
    /** Where the browser comes back to. Platforms want the very address that was registered, its port too. */
    public static final String RETURN = "http://127.0.0.1:47813/coachdesk";

    public Consent {
        wrong = wrong == null ? Map.of() : wrong;
    }
}
