package coachdesk.desk.conversations.store;

import static coachdesk.desk.store.db.Tables.CONVERSATION;

import coachdesk.contract.Kind;
import coachdesk.desk.dates.Instants;
import coachdesk.desk.store.Cells;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.KindTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Table;

/** Conversations of two, and those of several: groups. */
public final class ConversationTable implements KindTable {
    private static final Set<String> GROUP_MODES = Set.of("community", "vip", "promo", "group");

    @Override
    public Kind kind() {
        return Kind.CONVERSATION;
    }

    @Override
    public Table<? extends Record> table() {
        return CONVERSATION;
    }

    @Override
    public Cells columns(Map<String, Object> doc) {
        String title = DocFields.text(doc, "title");
        String mode = DocFields.text(doc, "mode");
        boolean several = title != null || mode != null && GROUP_MODES.contains(mode);
        Cells columns = new Cells();
        columns.put(CONVERSATION.TITLE, title);
        columns.put(CONVERSATION.MODE, mode);
        columns.put(CONVERSATION.GROUPED, several && !DocFields.flag(doc, "is_deleted"));
        columns.put(CONVERSATION.MEMBERS, Json.write(members(doc)));
        columns.put(CONVERSATION.ARCHIVED, DocFields.flag(doc, "is_deleted"));
        columns.put(
                CONVERSATION.LAST_AT,
                Instants.read(doc.get("last_message_at"))
                        .or(() -> Instants.read(doc.get("created_at")))
                        .map(at -> at.toEpochMilli())
                        .orElse(null));
        return columns;
    }

    /** Two members among themselves stand in fields of their own. */
    private static List<String> members(Map<String, Object> doc) {
        List<?> ids = doc.get("participant_ids") instanceof List<?> several ? several : List.of();
        return Stream.concat(
                        ids.stream(),
                        Stream.of("participant_1_id", "participant_2_id").map(doc::get))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(id -> !id.isBlank())
                .distinct()
                .toList();
    }
}
