package coachdesk.backend.delivery;

import coachdesk.backend.delivery.store.Row;
import coachdesk.backend.delivery.store.RunRow;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Channel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes a row as a message into its conversation; one person's own conversation is made when there is none. */
final class ChatPost {
    static final String GONE = "conversation.gone";
    private static final String SENDER = "coach-campaign";

    private final ChangeSet changes;
    private final RunRow run;
    private final Map<String, Object> common;
    private final String now;
    private final Map<String, String> ids = new HashMap<>();

    ChatPost(ChangeSet changes, RunRow run) {
        this.changes = changes;
        this.run = run;
        this.common = Envelope.read(run.letter()).fields();
        this.now = changes.now().toString();
    }

    /** Reads at once what will be asked for one by one. */
    void expect(List<Row> rows) {
        changes.expect(Kind.MESSAGE, rows.stream().map(Row::key).toList());
        changes.expect(
                Kind.CONVERSATION,
                rows.stream()
                        .map(row -> row.conversation() == null ? ownId(row.recipient()) : row.conversation())
                        .toList());
    }

    private String ownId(String recipient) {
        return ids.computeIfAbsent(recipient, whose -> id("conversation", whose));
    }

    /** @return the row as it is then, if it could not be written */
    Optional<Row> post(Row row) {
        Optional<Map<String, Object>> known = Optional.ofNullable(row.conversation())
                .flatMap(id -> changes.find(Kind.CONVERSATION, id))
                .filter(Stored::live)
                .map(Stored::doc)
                .filter(doc -> !Boolean.TRUE.equals(doc.get("is_deleted")));
        if (known.isEmpty() && row.channel() == Channel.GROUP) {
            return Optional.of(row.failed(GONE, null));
        }
        Map<String, Object> conversation = known.orElseGet(() -> own(row));
        String id = (String) conversation.get("id");
        conversation.put("last_message_at", now);
        changes.put(Kind.CONVERSATION, id, conversation, null);
        if (changes.find(Kind.MESSAGE, row.key()).isEmpty()) {
            changes.put(Kind.MESSAGE, row.key(), message(row, id), null);
        }
        return Optional.empty();
    }

    /** Its id follows from the person, so that two sendings at once make one. */
    private Map<String, Object> own(Row row) {
        String id = ownId(row.recipient());
        Optional<Stored> before = changes.find(Kind.CONVERSATION, id);
        if (before.isPresent()) {
            Map<String, Object> doc = before.get().doc();
            boolean open = before.get().live() && !Boolean.TRUE.equals(doc.get("is_deleted"));
            if (open) {
                return doc;
            }
            // Somebody put it away, with what was in it: that stays so.
            id = id("conversation", row.recipient() + "\n" + run.dispatch());
        }
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.put("mode", "user");
        doc.put("title", null);
        doc.put("participant_ids", new ArrayList<>(List.of(row.recipient())));
        doc.put("is_deleted", false);
        doc.put("is_ai_active", false);
        doc.put("created_at", now);
        doc.put("updated_at", now);
        return doc;
    }

    private Map<String, Object> message(Row row, String conversation) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", row.key());
        doc.put("session_id", conversation);
        doc.put("sender_id", SENDER);
        doc.put("sender_name", "Coach");
        doc.put("sender_type", "coach");
        doc.put("content", row.content());
        doc.put("created_at", now);
        doc.putAll(common);
        doc.put("campaign_id", run.campaign());
        doc.put("campaign_name", run.name());
        doc.put("is_deleted", false);
        return doc;
    }

    private String id(String what, String of) {
        return UUID.nameUUIDFromBytes((changes.tenant() + "\n" + what + "\n" + of).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
