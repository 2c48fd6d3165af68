package coachdesk.desk.campaigns.hosted;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is written into a document so that it is sent, or no longer is. Each is one edit: it is there whole or not at all. */
public final class HostedPlan {
    private HostedPlan() {}

    /**
     * The hosted scheduler sends it.
     *
     * @param sending the desk's document of it
     * @param targets maps with {@code session} and whom it is for
     */
    public static Map<String, Object> scheduled(
            Map<String, Object> sending, List<Map<String, Object>> targets, Instant at) {
        Map<String, Object> fields = aimed(sending, targets);
        fields.put("scheduledAt", at.toString());
        fields.put("status", "scheduled");
        return fields;
    }

    /** It is about to be launched, by this operation. */
    public static Map<String, Object> launching(
            Map<String, Object> sending, List<Map<String, Object>> targets, String opId, Instant now) {
        Map<String, Object> fields = aimed(sending, targets);
        fields.put(HostedCampaign.LAUNCH, Map.of("op", opId, "at", now.toString()));
        return fields;
    }

    /** It stays a draft that remembers its sending: a person decides. */
    public static Map<String, Object> kept(Map<String, Object> sending) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(HostedCampaign.SENDING, sending);
        return fields;
    }

    /** Says no word of its state: had it been sent meanwhile, it would be sent again. */
    public static Map<String, Object> moved(HostedCampaign hosted, Map<String, Object> sending, Instant at) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("scheduledAt", at.toString());
        hosted.sending().ifPresent(own -> fields.put(HostedCampaign.SENDING, sending));
        return fields;
    }

    /** To other people, when and as it was planned. */
    public static Map<String, Object> aimedAnew(List<Map<String, Object>> targets) {
        Map<String, Object> fields = HostedContent.aimed(sessions(targets));
        fields.put(HostedCampaign.TARGETS, targets);
        return fields;
    }

    public static Map<String, Object> takenBack(HostedCampaign hosted) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("status", "draft");
        fields.put("scheduledAt", null);
        if (hosted.sending().isPresent()) {
            fields.putAll(hosted.marker().isPresent() ? HostedContent.nobody() : HostedContent.asItWas(hosted));
            fields.put(HostedCampaign.SENDING, null);
            fields.put(HostedCampaign.TARGETS, null);
        }
        return fields;
    }

    /** That messages of it stand in these conversations too, with their times. */
    public static Map<String, Object> found(HostedCampaign hosted, Map<String, Object> times) {
        Map<String, Object> all = new LinkedHashMap<>();
        hosted.foundAt().forEach((session, time) -> all.put(String.valueOf(session), time));
        all.putAll(times);
        return Map.of(HostedCampaign.FOUND, all);
    }

    private static Map<String, Object> aimed(Map<String, Object> sending, List<Map<String, Object>> targets) {
        Map<String, Object> fields = aimedAnew(targets);
        fields.put(HostedCampaign.SENDING, sending);
        return fields;
    }

    private static List<String> sessions(List<Map<String, Object>> targets) {
        return targets.stream()
                .map(target -> String.valueOf(target.get("session")))
                .toList();
    }
}
