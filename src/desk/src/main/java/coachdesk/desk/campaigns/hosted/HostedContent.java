package coachdesk.desk.campaigns.hosted;

import coachdesk.contract.campaigns.BasketEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a campaign says, to whom and how: the hosted backend's document as the desk's, and the other way round. */
public final class HostedContent {
    /** In a campaign's document: the hosted backend's own id of it. */
    public static final String HOSTED_ID = "hostedId";

    private static final List<String> DESKS_OWN = List.of(
            HostedCampaign.SENDING,
            HostedCampaign.CHANNELS,
            HostedCampaign.TARGETS,
            HostedCampaign.LAUNCH,
            HostedCampaign.FOUND);

    private HostedContent() {}

    /** What the website made is left as it is written. */
    public static Map<String, Object> read(HostedCampaign hosted) {
        Map<String, Object> doc = new LinkedHashMap<>(hosted.doc());
        if (!hosted.ours()) {
            return doc;
        }
        DESKS_OWN.forEach(doc::remove);
        doc.put(HOSTED_ID, hosted.id());
        hosted.marker().ifPresent(marker -> {
            doc.put("id", marker.campaign());
            doc.remove(Marker.FIELD);
        });
        if (hosted.doc().get(HostedCampaign.CHANNELS) instanceof Map<?, ?> channels) {
            doc.put("channels", channels);
        }
        if (doc.get("basket") instanceof List<?> basket) {
            doc.put(
                    "targetIds",
                    new ArrayList<>(BasketEntry.listOf(basket).stream()
                            .map(BasketEntry::id)
                            .toList()));
        }
        return doc;
    }
}
