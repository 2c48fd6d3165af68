package coachdesk.backend.conversations.store;

import static coachdesk.backend.store.db.Tables.RECORD;

import coachdesk.backend.json.Json;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.Narrowing;
import coachdesk.contract.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Reads messages, those that were taken back only where it says so. Thread-safe. */
public final class MessageReads {
    /** As a document has it; within a text the quotes would be escaped. */
    private static final String GONE = "\"is_deleted\":true";

    private static final String NOTIFIED = "\"notified\":true";
    private static final String PRIVATE = "\"recipient_id\":";

    private final Database database;

    /** @param last the newest document of the conversation; null when nothing is there */
    public record Summary(int count, String last) {}

    /** @param count of all, not only these */
    public record Unnotified(int count, List<String> newest) {}

    /** A message's last change. */
    public record Row(long seq, String id, boolean deleted, String doc) {}

    public MessageReads(Database database) {
        this.database = database;
    }

    private static Condition of(String tenant, Condition which) {
        return RECORD.TENANT.eq(tenant).and(RECORD.KIND.eq(Kind.MESSAGE.wire())).and(which);
    }

    private static Condition lacks(String words) {
        return DSL.position(RECORD.DOC, words).eq(0);
    }

    private static Condition there() {
        return RECORD.DELETED.isFalse().and(lacks(GONE));
    }

    /** The whole of a conversation, the oldest first. */
    public List<String> all(String tenant, String conversation, boolean takenBackToo) {
        Condition shown = takenBackToo ? RECORD.DELETED.isFalse() : there();
        return database.read(sql -> sql.select(RECORD.DOC)
                .from(RECORD)
                .where(of(tenant, RECORD.OF_ID.eq(conversation)).and(shown))
                .orderBy(RECORD.MADE_AT, RECORD.ID)
                .fetch(RECORD.DOC));
    }

    /**
     * What was written at this millisecond or later, the oldest first; all that was written in the last of these milliseconds,
     * so that nothing is passed over between two pages.
     *
     * @param from epoch milliseconds
     */
    public List<String> from(String tenant, String conversation, long from, int limit) {
        Condition which = of(tenant, RECORD.OF_ID.eq(conversation)).and(there());
        return database.read(sql -> {
            Long last = sql.select(RECORD.MADE_AT)
                    .from(RECORD)
                    .where(which.and(RECORD.MADE_AT.ge(from)))
                    .orderBy(RECORD.MADE_AT, RECORD.ID)
                    .offset(limit - 1)
                    .limit(1)
                    .fetchOne(RECORD.MADE_AT);
            return sql.select(RECORD.DOC)
                    .from(RECORD)
                    .where(which.and(RECORD.MADE_AT.between(from, last == null ? Long.MAX_VALUE : last)))
                    .orderBy(RECORD.MADE_AT, RECORD.ID)
                    .fetch(RECORD.DOC);
        });
    }

    /** What changed after this number of the change order, in that order; also what was taken back. */
    public List<Row> after(String tenant, String conversation, long seq, int limit) {
        return database.read(sql -> sql.select(RECORD.SEQ, RECORD.ID, RECORD.DELETED, RECORD.DOC)
                .from(RECORD)
                .where(of(tenant, RECORD.OF_ID.eq(conversation)).and(RECORD.SEQ.gt(seq)))
                .orderBy(RECORD.SEQ)
                .limit(limit)
                .fetch(row -> new Row(
                        row.value1(), row.value2(), row.value3() || row.value4().contains(GONE), row.value4())));
    }

    /**
     * The newest of these conversations first.
     *
     * @param from epoch milliseconds
     */
    public List<String> newest(String tenant, Collection<String> conversations, long from, int limit) {
        return database.read(sql -> sql.select(RECORD.DOC)
                .from(RECORD)
                .where(of(tenant, RECORD.OF_ID.in(conversations))
                        .and(RECORD.MADE_AT.ge(from))
                        .and(there()))
                .orderBy(RECORD.MADE_AT.desc(), RECORD.ID.desc())
                .limit(limit)
                .fetch(RECORD.DOC));
    }

    public Map<String, Summary> summaries(String tenant, Collection<String> conversations) {
        return database.read(sql -> {
            Map<String, Summary> found = new HashMap<>();
            conversations.forEach(id ->
                    found.put(id, summary(sql, of(tenant, RECORD.OF_ID.eq(id)).and(there()))));
            return found;
        });
    }

    private static Summary summary(DSLContext sql, Condition which) {
        String last = sql.select(RECORD.DOC)
                .from(RECORD)
                .where(which)
                .orderBy(RECORD.MADE_AT.desc(), RECORD.ID.desc())
                .limit(1)
                .fetchOne(RECORD.DOC);
        return new Summary(last == null ? 0 : sql.fetchCount(RECORD, which), last);
    }

    /** Conversations in which these words were said, in whatever case. */
    public Set<String> saying(String tenant, String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        String written = Json.write(wanted);
        String within = written.substring(1, written.length() - 1);
        return database.read(sql -> {
            Set<String> found = new TreeSet<>();
            sql.select(RECORD.OF_ID, RECORD.DOC)
                    .from(RECORD)
                    .where(of(tenant, RECORD.OF_ID.isNotNull()).and(there()).and(Narrowing.mayHold(RECORD.DOC, words)))
                    .forEach(row -> {
                        boolean near = row.value2().toLowerCase(Locale.ROOT).contains(within);
                        if (near && !found.contains(row.value1()) && said(row.value2(), wanted)) {
                            found.add(row.value1());
                        }
                    });
            return found;
        });
    }

    private static boolean said(String doc, String wanted) {
        return Json.read(doc).get("content") instanceof String content
                && content.toLowerCase(Locale.ROOT).contains(wanted);
    }

    /**
     * How many of these senders' messages nobody was notified of yet, and the newest of them, newest first; nothing that was said
     * in private.
     *
     * @param conversation null for all
     * @param senders types of them
     */
    public Unnotified unnotified(String tenant, String conversation, Collection<String> senders, int most) {
        Condition where = conversation == null ? DSL.noCondition() : RECORD.OF_ID.eq(conversation);
        Condition by = DSL.or(senders.stream()
                .map(type -> DSL.position(RECORD.DOC, "\"sender_type\":" + Json.write(type))
                        .gt(0))
                .toList());
        Condition which = of(tenant, where)
                .and(there())
                .and(lacks(NOTIFIED))
                .and(lacks(PRIVATE))
                .and(by);
        return database.read(sql -> {
            List<String> newest = sql.select(RECORD.DOC)
                    .from(RECORD)
                    .where(which)
                    .orderBy(RECORD.MADE_AT.desc(), RECORD.ID.desc())
                    .limit(most)
                    .fetch(RECORD.DOC);
            return new Unnotified(newest.size() < most ? newest.size() : sql.fetchCount(RECORD, which), newest);
        });
    }
}
