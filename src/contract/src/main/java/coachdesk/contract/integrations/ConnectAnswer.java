package coachdesk.contract.integrations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * What became of it. Nothing is kept unless there is an integration in it.
 *
 * @param integration null when it was not connected
 * @param trial what the platform said; null when it was not asked
 * @param wrong by name of the setting: {@code missing}, {@code invalid}, {@code spaces}, {@code https}, {@code path},
 *     {@code private} or {@code again}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ConnectAnswer(
        @JsonProperty("integration") Integration integration,
        @JsonProperty("trial") PlatformTrial trial,
        @JsonProperty("wrong") Map<String, String> wrong) {
    public ConnectAnswer {
        wrong = wrong == null ? Map.of() : wrong;
    }
}
