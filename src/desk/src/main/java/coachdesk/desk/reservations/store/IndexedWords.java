package coachdesk.desk.reservations.store;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Asks the file: the full text (trigrams) and the columns' indexes. Needs nothing to be read before, but takes the longer
 * the more rows are found.
 */
record IndexedWords(RowSets rows) implements WordSource {
    private static final Field<Integer> ROWID = DSL.field("rowid", SQLDataType.INTEGER);

    @Override
    public BitSet anywhere(Part part, String text) {
        return part == Part.TEXT ? matching(Stream.of(text)) : valued(part, value -> value.contains(text));
    }

    @Override
    public BitSet atWord(Part part, String text) {
        Stream<String> phrases = BEFORE.codePoints().mapToObj(before -> Character.toString(before) + text);
        if (part == Part.TEXT) {
            return matching(phrases);
        }
        List<String> wanted = phrases.toList();
        return valued(part, value -> wanted.stream().anyMatch(("\n" + value)::contains));
    }

    @Override
    public BitSet atStart(Part part, String text) {
        if (part == Part.DOMAIN) {
            return valued(part, value -> value.startsWith(text));
        }
        Condition condition = part.column.ge(text).and(part.column.lt(text + Character.MAX_VALUE));
        return rows.where(part + " from " + text, condition);
    }

    private BitSet matching(Stream<String> phrases) {
        String expression =
                phrases.map(phrase -> '"' + phrase.replace("\"", "\"\"") + '"').collect(Collectors.joining(" OR "));
        return rows.cache()
                .set(
                        "text " + expression,
                        () -> Rows.set(
                                rows.sql(),
                                rows.sql()
                                        .select(ROWID)
                                        .from(DSL.table("reservation_fts"))
                                        .where(DSL.condition("reservation_fts MATCH {0}", DSL.val(expression)))));
    }

    /** What has few values is looked for among these, because a full text is slow where nearly every row matches. */
    private BitSet valued(Part part, Predicate<String> wanted) {
        List<String> values = rows.values(part.column).stream().filter(wanted).toList();
        return values.isEmpty() ? new BitSet() : rows.where(part + " in " + values, part.column.in(values));
    }
}
