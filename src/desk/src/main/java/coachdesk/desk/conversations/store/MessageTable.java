package coachdesk.desk.conversations.store;

import static coachdesk.desk.store.db.Tables.MESSAGE;

import coachdesk.contract.Kind;
import coachdesk.desk.conversations.Message;
import coachdesk.desk.conversations.MessageText;
import coachdesk.desk.conversations.Sender;
import coachdesk.desk.dates.Instants;
import coachdesk.desk.store.Cells;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.KindTable;
import coachdesk.desk.words.SearchText;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jooq.Table;

/** What was said in conversations. */
public final class MessageTable implements KindTable {
    @Override
    public Kind kind() {
        return Kind.MESSAGE;
    }

    @Override
    public Table<? extends Record> table() {
        return MESSAGE;
    }

    @Override
    public Cells columns(Map<String, Object> doc) {
        Cells columns = new Cells();
        columns.put(MESSAGE.CONVERSATION_ID, DocFields.text(doc, "session_id"));
        columns.put(
                MESSAGE.AT,
                Instants.read(doc.get("created_at"))
                        .map(at -> at.toEpochMilli())
                        .orElse(null));
        columns.put(MESSAGE.MEMBER, Sender.of(DocFields.text(doc, "sender_type")) == Sender.MEMBER);
        columns.put(MESSAGE.GONE, DocFields.flag(doc, "is_deleted"));
        columns.put(MESSAGE.SEARCH, SearchText.fold(MessageText.plain(Message.said(doc))));
        return columns;
    }

    @Override
    public boolean searched() {
        return true;
    }

    /** Threads are read by the other one, and so is what the members said of them until this one is built. */
    @Override
    public List<String> spareIndexes() {
        return List.of("message_member");
    }
}
