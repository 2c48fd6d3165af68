package coachdesk.desk.campaigns.hosted;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the hosted backend lists. A creation whose answer was lost, or that something on the way repeated, leaves twins:
 * of several documents of one marker the one that has gone furthest counts, and the others are inert drafts.
 */
public final class HostedState {
    private static final Comparator<HostedCampaign> FURTHEST = Comparator.comparing(HostedCampaign::sent)
            .thenComparing(HostedCampaign::live)
            .thenComparing(one -> one.launched().isPresent())
            .thenComparing(one -> one.sending().isPresent())
            .thenComparing(one -> one.doc().containsKey(HostedCampaign.CHANNELS))
            .reversed()
            .thenComparing(one -> String.valueOf(one.doc().get("createdAt")))
            .thenComparing(HostedCampaign::id);

    private final Map<String, List<HostedCampaign>> byMarker = new LinkedHashMap<>();

    /** @param documents in any order */
    public HostedState(Collection<Map<String, Object>> documents) {
        for (Map<String, Object> doc : documents) {
            HostedCampaign hosted = new HostedCampaign(doc);
            String key = hosted.marker().map(Marker::text).orElse(hosted.id());
            byMarker.computeIfAbsent(key, k -> new ArrayList<>()).add(hosted);
        }
        byMarker.values().forEach(twins -> twins.sort(FURTHEST));
    }

    public List<HostedCampaign> campaigns() {
        return byMarker.values().stream().map(List::getFirst).toList();
    }

    /** The document of a campaign itself. */
    public Optional<HostedCampaign> home(String campaignId) {
        return marked(new Marker(campaignId, null)).or(() -> first(campaignId));
    }

    public Optional<HostedCampaign> marked(Marker marker) {
        return first(marker.text());
    }

    /** All documents that carry sendings of a campaign. */
    public List<HostedCampaign> of(String campaignId) {
        return campaigns().stream()
                .filter(hosted -> hosted.campaignId().equals(campaignId))
                .toList();
    }

    /** Drafts beside the one that counts; they were never sent and never will be. */
    public List<HostedCampaign> twins(HostedCampaign hosted) {
        return hosted.marker().map(Marker::text).map(byMarker::get).orElse(List.of()).stream()
                .filter(twin -> !twin.id().equals(hosted.id()) && !twin.sent() && !twin.live())
                .toList();
    }

    private Optional<HostedCampaign> first(String key) {
        return Optional.ofNullable(byMarker.get(key)).map(List::getFirst);
    }
}
