package coachdesk.testkit.hosted;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the hosted backend keeps: documents without a model, by its own ids. */
final class HostedData {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx");
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    final List<Map<String, Object>> users = new ArrayList<>();
    final List<Map<String, Object>> participants = new ArrayList<>();
    final List<Map<String, Object>> sessions = new ArrayList<>();
    final List<Map<String, Object>> messages = new ArrayList<>();
    final List<Map<String, Object>> campaigns = new ArrayList<>();
    final List<Map<String, Object>> direct = new ArrayList<>();
    final List<Map<String, Object>> directMessages = new ArrayList<>();
    final List<Map<String, Object>> leads = new ArrayList<>();
    final List<Map<String, Object>> emojis = new ArrayList<>();
    final List<Map<String, Object>> logs = new ArrayList<>();
    final List<Map<String, Object>> reservations = new ArrayList<>();
    final List<Map<String, Object>> courses = new ArrayList<>();
    final List<Map<String, Object>> offers = new ArrayList<>();
    final List<Map<String, Object>> categories = new ArrayList<>();
    final List<Map<String, Object>> codes = new ArrayList<>();
    final List<Map<String, Object>> articles = new ArrayList<>();
    final List<Map<String, Object>> media = new ArrayList<>();
    final Map<String, Object> paymentLinks = new LinkedHashMap<>();
    final Map<String, Object> concept = new LinkedHashMap<>();
    Map<String, Object> assistant;
    final Clock clock;
    private long made;
    private Instant last = Instant.MIN;

    HostedData(Clock clock) {
        this.clock = clock;
    }

    String newId() {
        return new UUID(7, ++made).toString();
    }

    /** As Python writes it; each a millisecond later than the one before at least. */
    String now() {
        Instant now = clock.instant().plusNanos(1_000);
        last = now.isAfter(last) ? now : last.plusMillis(1);
        return written(last);
    }

    /** Without the microseconds where there are none. */
    static String written(Instant at) {
        return (at.getNano() / 1_000 == 0 ? WHOLE : ISO).format(at.atOffset(ZoneOffset.UTC));
    }

    Map<String, Object> said(Map<String, Object> session, String by, String name, String type, String text) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", newId());
        message.put("session_id", session.get("id"));
        message.put("sender_id", by);
        message.put("sender_name", name);
        message.put("sender_type", type);
        message.put("content", text);
        message.put("mode", session.get("mode"));
        message.put("is_deleted", false);
        message.put("notified", false);
        message.put("created_at", now());
        messages.add(message);
        return message;
    }

    static Optional<Map<String, Object>> find(List<Map<String, Object>> documents, Object id) {
        return documents.stream().filter(doc -> id.equals(doc.get("id"))).findFirst();
    }

    Map<String, Object> session(String mode, String title, List<String> participants) {
        Map<String, Object> session = new LinkedHashMap<>();
        session.put("id", newId());
        session.put("participant_ids", new ArrayList<>(participants));
        session.put("mode", mode);
        session.put("is_deleted", false);
        session.put("created_at", now());
        session.put("title", title);
        sessions.add(session);
        return session;
    }

    /** @param by {@code coach-campaign} for a launch, {@code coach} for the scheduler */
    Map<String, Object> message(Map<String, Object> session, String by, Map<String, Object> campaign, String text) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", newId());
        message.put("session_id", session.get("id"));
        message.put("sender_id", by);
        message.put("sender_type", "coach");
        message.put("content", text);
        message.put("created_at", now());
        message.put("media_url", campaign.get("mediaUrl"));
        message.put("campaign_id", campaign.get("id"));
        if (by.equals("coach")) {
            message.put("cta_type", campaign.get("ctaType"));
        }
        messages.add(message);
        session.put("last_message_at", message.get("created_at"));
        return message;
    }

    static List<?> list(Map<String, Object> doc, String field) {
        return doc.get(field) instanceof List<?> list ? list : List.of();
    }

    static boolean by(Map<String, Object> campaign, String channel) {
        return campaign.get("channels") instanceof Map<?, ?> channels && Boolean.TRUE.equals(channels.get(channel));
    }
}
