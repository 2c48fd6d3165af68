package coachdesk.contract.integrations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What came of a message that was sent to try a provider.
 *
 * @param code why not; null when it was sent
 * @param info the provider's page about the code, or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProviderTrial(boolean sent, String code, String info) {}
