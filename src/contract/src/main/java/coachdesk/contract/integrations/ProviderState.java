package coachdesk.contract.integrations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;

/**
 * How a provider is set up, as the server tells it: what is set by name, and the value of nothing that is secret or names
 * somebody.
 *
 * @param name wire name of a {@link Provider}
 * @param channel wire name of the channel that it serves, or what else it is for
 * @param sealed whether it was sealed with another key than the server has now: it has to be set up anew
 * @param used whether it is the one that serves there
 * @param set names of the settings that are set
 * @param shown values of those that may be told
 * @param sender masked; null when nothing is set, and for one that sends nothing
 * @param code of the last error, until a test goes well; or null
 * @param changedAt ISO-8601 instant of the last change; null when nothing is set
 * @param inbound where the provider tells what people answer; null where nobody outside reaches the server
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProviderState(
        String name,
        String channel,
        boolean configured,
        boolean sealed,
        boolean used,
        List<String> set,
        Map<String, String> shown,
        String sender,
        String code,
        String changedAt,
        String inbound) {
    public ProviderState {
        set = set == null ? List.of() : List.copyOf(set);
        shown = shown == null ? Map.of() : Map.copyOf(shown);
    }
}
