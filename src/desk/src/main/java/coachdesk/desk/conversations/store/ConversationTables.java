package coachdesk.desk.conversations.store;

import static coachdesk.desk.store.Column.moment;
import static coachdesk.desk.store.Column.text;
import static coachdesk.desk.store.db.Tables.AI_CONFIG;
import static coachdesk.desk.store.db.Tables.AI_LOG;
import static coachdesk.desk.store.db.Tables.CANNED_REPLY;
import static coachdesk.desk.store.db.Tables.DRAFT;
import static coachdesk.desk.store.db.Tables.EMOJI;
import static coachdesk.desk.store.db.Tables.LATER_MESSAGE;
import static coachdesk.desk.store.db.Tables.READ_MARK;

import coachdesk.contract.Kind;
import coachdesk.desk.store.ColumnTable;
import coachdesk.desk.store.KindTable;
import java.util.List;

/** How conversations are stored, and what stands around them. */
public final class ConversationTables {
    private static final String OF = "session_id";

    private ConversationTables() {}

    public static List<KindTable> all() {
        return List.of(
                new ConversationTable(),
                new MessageTable(),
                new ColumnTable(
                        Kind.READ_MARK, READ_MARK, text(READ_MARK.CONVERSATION_ID, OF), moment(READ_MARK.AT, "at")),
                new ColumnTable(Kind.DRAFT, DRAFT, text(DRAFT.CONVERSATION_ID, OF), moment(DRAFT.AT, "at")),
                new ColumnTable(Kind.CANNED_REPLY, CANNED_REPLY),
                new ColumnTable(
                        Kind.LATER_MESSAGE,
                        LATER_MESSAGE,
                        text(LATER_MESSAGE.CONVERSATION_ID, OF),
                        moment(LATER_MESSAGE.AT, "at"),
                        text(LATER_MESSAGE.STATE, "state")),
                new ColumnTable(Kind.EMOJI, EMOJI),
                new ColumnTable(Kind.AI_CONFIG, AI_CONFIG),
                new ColumnTable(Kind.AI_LOG, AI_LOG, text(AI_LOG.CONVERSATION_ID, OF), moment(AI_LOG.AT, "timestamp")));
    }
}
