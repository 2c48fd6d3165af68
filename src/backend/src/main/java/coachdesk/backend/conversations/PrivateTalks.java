package coachdesk.backend.conversations;

import coachdesk.backend.http.Refusal;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom a member may talk to in private: those that it shares a conversation with, by the name that it knows them by there. */
final class PrivateTalks {
    private PrivateTalks() {}

    /**
     * The participant id of somebody else.
     *
     * @param named an alias, or the id itself
     * @throws Refusal 403 when the member shares no conversation with such a one
     */
    static String other(Classic.Work work, Member member, String named) {
        return work.changes().all(Kind.CONVERSATION).stream()
                .map(Stored::doc)
                .filter(doc -> Members.open(doc) && Members.takesPart(doc, member.id()))
                .flatMap(doc -> Members.participants(doc).stream())
                .filter(id -> !id.equals(member.id()))
                .filter(id -> id.equals(named) || Alias.of(member.tenant(), id).equals(named))
                .findFirst()
                .orElseThrow(Askers::notThere);
    }

    static String name(Classic.Work work, String participant, String otherwise) {
        return work.live(Kind.PARTICIPANT, participant)
                .or(() -> work.live(Kind.PERSON, participant))
                .map(found -> Field.text(found.doc(), "name", otherwise))
                .orElse(otherwise);
    }

    /** Between these two, whoever began. */
    static Optional<Stored> between(Classic.Work work, String one, String two) {
        return work.changes().all(Kind.CONVERSATION).stream()
                .filter(record -> {
                    Map<String, Object> doc = record.doc();
                    return SessionShape.inPrivate(doc) && Members.open(doc) && both(doc, one, two);
                })
                .findFirst();
    }

    static boolean both(Map<String, Object> doc, String one, String two) {
        List<String> ids = Members.participants(doc);
        return ids.size() == 2 && ids.contains(one) && ids.contains(two);
    }

    static Map<String, Object> fresh(String one, String oneName, String two, String twoName, String now) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", Classic.newId());
        doc.put("mode", "private");
        doc.put("participant_1_id", one);
        doc.put("participant_1_name", oneName);
        doc.put("participant_2_id", two);
        doc.put("participant_2_name", twoName);
        doc.put("participant_ids", new ArrayList<>(List.of(one, two)));
        doc.put("is_deleted", false);
        doc.put("is_ai_active", false);
        doc.put("last_message", null);
        doc.put("last_message_at", null);
        doc.put("created_at", now);
        return doc;
    }

    /** In the classic shape. */
    static Map<String, Object> shown(Map<String, Object> doc, Asker asker) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", doc.get("id"));
        for (String side : List.of("participant_1_", "participant_2_")) {
            shown.put(side + "id", Alias.seenBy(asker.who(), Field.text(doc, side + "id"), Voice.MEMBER));
            shown.put(side + "name", doc.get(side + "name"));
        }
        List.of("last_message", "last_message_at", "created_at").forEach(field -> shown.put(field, doc.get(field)));
        return shown;
    }
}
