package coachdesk.testkit.hosted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The hosted backend's routes of campaigns: each creation makes another one, an edit sets whatever it is told. */
final class HostedCampaigns {
    private static final List<String> TAKEN = List.of(
            "mediaUrl",
            "mediaFormat",
            "targetType",
            "selectedContacts",
            "channels",
            "targetGroupId",
            "targetIds",
            "targetConversationId",
            "targetConversationName",
            "scheduledAt",
            "ctaType",
            "ctaText",
            "ctaLink");

    private final HostedData data;

    HostedCampaigns(HostedData data) {
        this.data = data;
    }

    Map<String, Object> create(Map<String, Object> body) {
        Map<String, Object> campaign = new LinkedHashMap<>();
        campaign.put("id", data.newId());
        campaign.put("name", body.get("name"));
        campaign.put("message", body.get("message"));
        TAKEN.forEach(field -> campaign.put(field, body.get(field)));
        campaign.put("status", body.get("scheduledAt") == null ? "draft" : "scheduled");
        campaign.put("results", List.of());
        campaign.put("createdAt", data.now());
        campaign.put("updatedAt", data.now());
        data.campaigns.addFirst(campaign);
        return campaign;
    }

    /** Null when there is none. */
    Map<String, Object> put(String id, Map<String, Object> body) {
        Map<String, Object> campaign = HostedData.find(data.campaigns, id).orElse(null);
        if (campaign != null) {
            campaign.putAll(body);
            campaign.put("updatedAt", data.now());
        }
        return campaign;
    }

    /** Sends again whatever was sent before; of somebody it takes the first conversation, whichever that is. */
    Map<String, Object> launch(Map<String, Object> campaign) {
        List<Map<String, Object>> results = new ArrayList<>();
        if (HostedData.by(campaign, "internal")) {
            for (Object target : HostedData.list(campaign, "targetIds")) {
                Map<String, Object> session = data.sessions.stream()
                        .filter(one -> target.equals(one.get("id"))
                                || HostedData.list(one, "participant_ids").contains(target))
                        .findFirst()
                        .orElseGet(() -> data.session("user", null, List.of(String.valueOf(target))));
                String text = Objects.toString(campaign.get("message"));
                Map<String, Object> message = data.message(session, "coach-campaign", campaign, text);
                Map<String, Object> result = new LinkedHashMap<>();
                result.put("targetId", target);
                result.put("channel", "internal");
                result.put("status", "sent");
                result.put("sentAt", message.get("created_at"));
                result.put("messageId", message.get("id"));
                result.put("sessionId", session.get("id"));
                results.add(result);
            }
        }
        campaign.put("results", results);
        campaign.put("status", "completed");
        campaign.put("updatedAt", data.now());
        campaign.put("launchedAt", data.now());
        return campaign;
    }
}
