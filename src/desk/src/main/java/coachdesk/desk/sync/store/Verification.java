package coachdesk.desk.sync.store;

import static coachdesk.desk.store.db.Tables.OPERATION;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import coachdesk.contract.Kind;
import coachdesk.contract.sync.Digest;
import coachdesk.desk.store.KindTable;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Records;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * What reading all rows of a kind says.
 *
 * @param damaged records whose document is not what the server once said: to be read again
 * @param crooked records that are shown otherwise than what they consist of says: to be worked out anew
 */
record Verification(Tally tally, Set<String> damaged, Set<String> crooked) {
    /** Reads every document of the kind: some milliseconds for a thousand. */
    static Verification full(DSLContext sql, Records records, Kind kind) {
        Tally tally = new Tally();
        Set<String> damaged = new HashSet<>();
        each(sql, "SELECT id, rev, sum, coalesce(base, doc) FROM " + name(records, kind) + " WHERE rev <> 0", row -> {
            String id = row.getString(1);
            tally.add(id, row.getLong(2));
            if (row.getLong(3) != Digest.ofText(row.getString(4))) {
                damaged.add(id);
            }
        });
        return new Verification(tally, damaged, crooked(sql, records, kind));
    }

    /** Reads identities and revisions alone. */
    static Tally tally(DSLContext sql, Records records, Kind kind) {
        Tally tally = new Tally();
        each(
                sql,
                "SELECT id, rev FROM " + name(records, kind) + " WHERE rev <> 0",
                row -> tally.add(row.getString(1), row.getLong(2)));
        return tally;
    }

    private static Set<String> crooked(DSLContext sql, Records records, Kind kind) {
        Field<String> id = DSL.field(DSL.name(records.kinds().of(kind).table().getName(), "id"), String.class);
        return sql.select(KindTable.ID)
                .from(records.kinds().of(kind).table())
                .where(KindTable.BASE.isNotNull().or(KindTable.REV.eq(0L)).or(KindTable.DELETED))
                .and(notExists(selectOne()
                        .from(OPERATION)
                        .where(
                                OPERATION.KIND.eq(kind.wire()),
                                OPERATION.ID.eq(id),
                                OPERATION.STATE.eq(Outbox.WAITING))))
                .fetchSet(KindTable.ID);
    }

    private static String name(Records records, Kind kind) {
        return records.kinds().of(kind).table().getName();
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(DSLContext sql, String query, RowReader reader) {
        sql.connection(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        });
    }
}
