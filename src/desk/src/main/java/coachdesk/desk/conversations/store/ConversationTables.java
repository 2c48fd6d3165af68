package coachdesk.desk.conversations.store;

import static coachdesk.desk.store.db.Tables.AI_CONFIG;
import static coachdesk.desk.store.db.Tables.AI_LOG;
import static coachdesk.desk.store.db.Tables.CANNED_REPLY;
import static coachdesk.desk.store.db.Tables.DRAFT;
import static coachdesk.desk.store.db.Tables.EMOJI;
import static coachdesk.desk.store.db.Tables.READ_MARK;

import coachdesk.contract.Kind;
import coachdesk.desk.store.DatedTable;
import coachdesk.desk.store.KindTable;
import coachdesk.desk.store.PlainTable;
import java.util.List;

/** How conversations are stored, and what stands around them. */
public final class ConversationTables {
    private static final String OF = "session_id";

    private ConversationTables() {}

    public static List<KindTable> all() {
        return List.of(
                new ConversationTable(),
                new MessageTable(),
                new DatedTable(Kind.READ_MARK, READ_MARK, READ_MARK.CONVERSATION_ID, OF, READ_MARK.AT, "at"),
                new DatedTable(Kind.DRAFT, DRAFT, DRAFT.CONVERSATION_ID, OF, DRAFT.AT, "at"),
                new PlainTable(Kind.CANNED_REPLY, CANNED_REPLY),
                new LaterMessageTable(),
                new PlainTable(Kind.EMOJI, EMOJI),
                new PlainTable(Kind.AI_CONFIG, AI_CONFIG),
                new DatedTable(Kind.AI_LOG, AI_LOG, AI_LOG.CONVERSATION_ID, OF, AI_LOG.AT, "timestamp"));
    }
}
