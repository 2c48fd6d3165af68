package coachdesk.desk.store;

import coachdesk.contract.sync.Digest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Field;

/**
 * Puts rows of one kind in their table. Most changes touch no column but the documents: then the kind's own columns, and
 * with them their indexes, are left alone.
 */
final class RowWriter {
    private static final List<Field<?>> COMMON =
            List.of(KindTable.ID, KindTable.REV, KindTable.BASE, KindTable.SUM, KindTable.DOC, KindTable.DELETED);

    private final List<Field<?>> own;
    private final String documents;
    private final String whole;
    private final String delete;

    RowWriter(KindTable table) {
        own = List.copyOf(table.columns(Map.of()).fields());
        String name = quoted(table.table().getName());
        List<String> searched = new ArrayList<>(List.of(quoted("deleted")));
        own.forEach(field -> searched.add(quoted(field.getName())));
        List<String> names = new ArrayList<>();
        COMMON.forEach(field -> names.add(quoted(field.getName())));
        own.forEach(field -> names.add(quoted(field.getName())));
        List<String> updates = names.stream()
                .skip(1)
                .map(column -> column + " = excluded." + column)
                .toList();
        documents = "UPDATE " + name + " SET rev = ?, base = ?, sum = ?, doc = ? WHERE id = ? AND "
                + searched.stream().map(column -> column + " IS ?").collect(Collectors.joining(" AND "));
        whole = "INSERT INTO " + name + " (" + String.join(", ", names) + ") VALUES ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ") ON CONFLICT (id) DO UPDATE SET "
                + String.join(", ", updates);
        delete = "DELETE FROM " + name + " WHERE id = ?";
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    /**
     * A row as it is to stand in its table.
     *
     * @param base the server's document as text; null when it has none, or the same as the user sees
     * @param sum checksum of the server's document; 0 when it has none
     * @param doc what the user sees, as text
     * @param columns the kind's own, in the order in which its table names them
     */
    record Row(String id, long rev, String base, long sum, String doc, boolean deleted, List<Object> columns) {}

    static long sum(String base) {
        return base == null ? 0 : Digest.ofText(base);
    }

    /** For a row that is most likely not there yet. */
    void put(Statements statements, Row row) {
        statements.run(whole, values(row, searched(row)));
    }

    void write(Statements statements, Row row) {
        List<Object> searched = searched(row);
        List<Object> values = new ArrayList<>(searched.size() + COMMON.size());
        Collections.addAll(values, row.rev(), row.base(), row.sum(), row.doc(), row.id());
        values.addAll(searched);
        if (statements.run(documents, values.toArray()) == 0) {
            statements.run(whole, values(row, searched));
        }
    }

    private List<Object> searched(Row row) {
        List<Object> searched = new ArrayList<>(own.size() + 1);
        searched.add(row.deleted());
        searched.addAll(row.columns());
        return searched;
    }

    private static Object[] values(Row row, List<Object> searched) {
        List<Object> values = new ArrayList<>(searched.size() + COMMON.size());
        Collections.addAll(values, row.id(), row.rev(), row.base(), row.sum(), row.doc());
        values.addAll(searched);
        return values.toArray();
    }

    void delete(Statements statements, String id) {
        statements.run(delete, id);
    }
}
