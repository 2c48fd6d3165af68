package coachdesk.desk.campaigns.hosted;

import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Channel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
    /** What a creation takes; the rest is added by an edit. */
    private static final List<String> CREATED =
            List.of("name", "message", "mediaUrl", "mediaFormat", "ctaType", "ctaText", "ctaLink");
    /** What becomes of it, and what a sending fills in. */
    private static final Set<String> NOT_CONTENT = Set.of(
            "id",
            "_id",
            HOSTED_ID,
            "status",
            "createdAt",
            "updatedAt",
            "launchedAt",
            "results",
            "sentDates",
            "scheduledAt",
            "scheduledDates",
            "channels",
            "targetIds",
            "targetConversationId",
            "targetConversationName",
            Marker.FIELD);

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

    /** An empty draft: whatever is done with it there, or however often it is made, it reaches nobody. */
    public static Map<String, Object> created(Map<String, Object> campaign, Marker marker) {
        Map<String, Object> body = new LinkedHashMap<>();
        CREATED.forEach(field -> body.put(field, campaign.get(field)));
        body.put("name", Objects.toString(campaign.get("name"), ""));
        body.put("message", Objects.toString(campaign.get("message"), ""));
        body.put("mediaUrl", Objects.toString(campaign.get("mediaUrl"), ""));
        body.put(Marker.FIELD, marker.text());
        // Everybody is its default.
        body.put("targetType", "selected");
        body.put("selectedContacts", List.of());
        body.put("scheduledAt", null);
        body.putAll(nobody());
        return body;
    }

    /** What a campaign says, as an edit; only what is not there yet. */
    public static Map<String, Object> edited(Map<String, Object> campaign, HostedCampaign hosted) {
        Map<String, Object> fields = new LinkedHashMap<>(campaign);
        fields.keySet().removeAll(NOT_CONTENT);
        fields.put(HostedCampaign.CHANNELS, campaign.get("channels"));
        fields.entrySet()
                .removeIf(field -> Objects.equals(field.getValue(), hosted.doc().get(field.getKey())));
        return fields;
    }

    /**
     * What a document lacks to say by itself to whom the campaign goes, before a sending writes conversations over it: the
     * website says it in the very fields.
     */
    public static Map<String, Object> adopted(HostedCampaign hosted, Campaign campaign) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (!(hosted.doc().get("basket") instanceof List<?>)) {
            fields.put(
                    "basket",
                    new ArrayList<>(
                            campaign.basket().stream().map(BasketEntry::fields).toList()));
        }
        return fields;
    }

    /** The other way round. */
    static Map<String, Object> asItWas(HostedCampaign hosted) {
        Map<String, Object> doc = read(hosted);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("channels", doc.get("channels"));
        fields.put("targetIds", doc.get("targetIds"));
        return fields;
    }

    /** To nobody, by no way. */
    public static Map<String, Object> nobody() {
        return aimed(List.of());
    }

    /** To these conversations: all of them are real ones of that backend, which it calls internal, groups or not. */
    public static Map<String, Object> aimed(List<String> sessions) {
        Map<String, Object> channels = new LinkedHashMap<>();
        for (Channel channel : Channel.values()) {
            channels.put(channel.wire(), channel == Channel.INTERNAL && !sessions.isEmpty());
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("channels", channels);
        fields.put("targetIds", sessions);
        // A name there would be put in the place of everybody's.
        fields.put("targetConversationId", null);
        fields.put("targetConversationName", null);
        return fields;
    }
}
