package coachdesk.backend.conversations;

import coachdesk.backend.conversations.store.MessagesOf;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the coach alone may do to many records at once. Each deed is one transaction, is written down without saying whom it is
 * about, and can be taken back under the id in its answer.
 */
public final class Admin {
    private static final Logger LOG = LoggerFactory.getLogger(Admin.class);
    private static final String UNDO = "undo";

    private final Classic classic;

    public Admin(Classic classic) {
        this.classic = classic;
    }

    /** A participant, with what it said; it is taken out of its conversations. */
    Map<String, Object> delete(Call call, String id) {
        return written(call, "delete-participant", work -> {
            Stored participant =
                    work.live(Kind.PARTICIPANT, id).orElseThrow(() -> Refusal.notFound("Participant non trouve"));
            Reversible deed = new Reversible(work);
            int messages = 0;
            for (Stored message : MessagesOf.participant(work.changes(), id)) {
                if (id.equals(message.doc().get("sender_id"))) {
                    deed.delete(message);
                    messages++;
                }
            }
            Map<String, Object> deleted = new LinkedHashMap<>();
            deleted.put("participant", 1);
            deleted.put("messages", messages);
            leave(work, deed, id, deleted);
            deed.delete(participant);
            String name = Field.text(participant.doc(), "name", "");
            return answer("Contact " + name + " supprime definitivement", deed, Map.of("deleted", deleted));
        });
    }

    private static void leave(Classic.Work work, Reversible deed, String id, Map<String, Object> deleted) {
        int updated = 0;
        int orphans = 0;
        for (Stored record : work.changes().all(Kind.CONVERSATION)) {
            List<String> ids = Field.texts(record.doc(), "participant_ids");
            if (ids.contains(id) && !SessionShape.inPrivate(record.doc())) {
                List<String> rest =
                        ids.stream().filter(other -> !other.equals(id)).toList();
                updated++;
                deed.edit(record, Map.of("participant_ids", rest));
                if (rest.isEmpty() && "private".equals(record.doc().get("mode"))) {
                    deed.delete(work.live(Kind.CONVERSATION, record.id()).orElseThrow());
                    orphans++;
                }
            }
        }
        deleted.put("sessions_updated", updated);
        deleted.put("orphan_sessions", orphans);
    }

    /** What the second one was and said becomes the first one's. */
    Map<String, Object> merge(Call call, String kept, String other) {
        return written(call, "merge-participants", work -> {
            Stored into = participant(work, kept);
            Stored from = participant(work, other);
            if (kept.equals(other)) {
                throw Refusal.invalid("value_error", List.of("body", "other_id"), "Both are the same participant");
            }
            Reversible deed = new Reversible(work);
            Map<String, Object> missing = new LinkedHashMap<>();
            for (String field : List.of("name", "email", "whatsapp")) {
                String theirs = Field.text(from.doc(), field, "");
                if (Field.text(into.doc(), field, "").isBlank() && !theirs.isBlank()) {
                    missing.put(field, theirs);
                }
            }
            if (!missing.isEmpty()) {
                deed.edit(into, missing);
            }
            Moving moving = new Moving(work, deed, other, kept, Field.text(into.doc(), "name", ""));
            moving.all();
            deed.delete(from);
            Map<String, Object> moved = Map.of("sessions", moving.conversations, "messages", moving.messages);
            return answer("Participants fusionnés", deed, Map.of("participant_id", kept, "moved", moved));
        });
    }

    /** The participant goes on under another id: whoever held the old one has lost it. */
    Map<String, Object> changeIdentity(Call call, String id) {
        return written(call, "change-identity", work -> {
            Stored before = participant(work, id);
            Reversible deed = new Reversible(work);
            Map<String, Object> doc = before.doc();
            String now = Classic.newId();
            doc.put("id", now);
            deed.create(Kind.PARTICIPANT, now, doc);
            new Moving(work, deed, id, now, Field.text(doc, "name", "")).all();
            deed.delete(before);
            return answer(
                    "Identité réinitialisée. L'utilisateur devra se reconnecter.", deed, Map.of("participant_id", now));
        });
    }

    private static Stored participant(Classic.Work work, String id) {
        return work.live(Kind.PARTICIPANT, id).orElseThrow(() -> Refusal.notFound("Participant non trouvé"));
    }

    Map<String, Object> deleteHistory(Call call, String conversation) {
        return written(call, "delete-history", work -> {
            Reversible deed = new Reversible(work);
            int count = 0;
            for (Stored message : work.changes().of(Kind.MESSAGE, conversation)) {
                if (!Field.flag(message.doc(), "is_deleted")) {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("is_deleted", true);
                    fields.put("deleted_at", classic.now().toString());
                    fields.put("deleted_by", call.who().account());
                    deed.edit(message, fields);
                    count++;
                }
            }
            return answer("Historique supprimé (" + count + " messages)", deed, Map.of("deleted_count", count));
        });
    }

    Map<String, Object> undo(Call call, String id) {
        return written(call, UNDO, work -> {
            int restored = Reversible.undo(work, id)
                    .orElseThrow(() -> Refusal.notFound("There is nothing to take back under this id."));
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("success", true);
            answer.put("restored", restored);
            return answer;
        });
    }

    private static Map<String, Object> answer(String message, Reversible deed, Map<String, Object> more) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", true);
        answer.put("message", message);
        answer.putAll(more);
        answer.put(UNDO, deed.keep());
        return answer;
    }

    private Map<String, Object> written(Call call, String deed, Function<Classic.Work, Map<String, Object>> work) {
        Map<String, Object> done = classic.change(call, work);
        LOG.atInfo()
                .addKeyValue("deed", deed)
                .addKeyValue("account", call.who().account())
                .addKeyValue("session", call.who().session())
                .log("admin");
        return done;
    }
}
