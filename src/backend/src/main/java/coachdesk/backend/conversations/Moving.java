package coachdesk.backend.conversations;

import coachdesk.backend.conversations.store.MessagesOf;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes everything that is one participant's another's: conversations, messages, and what the studio says of the human being. */
final class Moving {
    private static final List<String> SIDES = List.of("participant_1_", "participant_2_");

    private final Classic.Work work;
    private final Reversible reversible;
    private final String from;
    private final String to;
    private final String name;
    int conversations;
    int messages;

    /** @param name of the one that it becomes */
    Moving(Classic.Work work, Reversible reversible, String from, String to, String name) {
        this.work = work;
        this.reversible = reversible;
        this.from = from;
        this.to = to;
        this.name = name;
    }

    void all() {
        work.changes().all(Kind.CONVERSATION).forEach(this::conversation);
        MessagesOf.participant(work.changes(), from).forEach(this::message);
        work.changes().all(Kind.CONTACT).forEach(this::contact);
    }

    private void conversation(Stored record) {
        Map<String, Object> doc = record.doc();
        Map<String, Object> fields = new LinkedHashMap<>();
        list(doc, "participant_ids", from, to, fields);
        for (String side : SIDES) {
            if (from.equals(doc.get(side + "id"))) {
                fields.put(side + "id", to);
                fields.put(side + "name", name);
            }
        }
        if (!fields.isEmpty()) {
            reversible.edit(record, fields);
            conversations++;
        }
    }

    private void message(Stored record) {
        Map<String, Object> doc = record.doc();
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String field : List.of("sender_id", "recipient_id")) {
            if (from.equals(doc.get(field))) {
                fields.put(field, to);
            }
        }
        if (!fields.isEmpty()) {
            reversible.edit(record, fields);
            messages++;
        }
    }

    private void contact(Stored record) {
        Map<String, Object> doc = record.doc();
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String field : List.of("members", "apart")) {
            list(doc, field, "participant:" + from, "participant:" + to, fields);
        }
        if (!fields.isEmpty()) {
            reversible.edit(record, fields);
        }
    }

    private static void list(
            Map<String, Object> doc, String field, String from, String to, Map<String, Object> fields) {
        if (doc.get(field) instanceof List<?> list
                && Set.copyOf(Field.texts(doc, field)).contains(from)) {
            fields.put(
                    field,
                    list.stream()
                            .map(item -> from.equals(item) ? to : item)
                            .distinct()
                            .toList());
        }
    }
}
