package coachdesk.desk.reservations.store;

import static coachdesk.desk.store.db.Tables.META;
import static coachdesk.desk.store.db.Tables.RESERVATION;
import static org.jooq.impl.DSL.select;

import coachdesk.desk.store.SearchFill;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Asks the file: the full text (trigrams) and the columns' indexes. Needs nothing to be read before, but takes the longer
 * the more rows are found.
 */
record IndexedWords(RowSets rows) implements WordSource {
    @Override
    public BitSet anywhere(Part part, String text) {
        return part == Part.TEXT ? matching(List.of(text)) : valued(part, value -> value.contains(text));
    }

    @Override
    public BitSet atWord(Part part, String text) {
        List<String> wanted = BEFORE.codePoints()
                .mapToObj(before -> Character.toString(before) + text)
                .toList();
        if (part == Part.TEXT) {
            return matching(wanted);
        }
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

    private BitSet matching(List<String> phrases) {
        String expression = phrases.stream()
                .map(phrase -> '"' + phrase.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(" OR "));
        return rows.cache()
                .set(
                        "text " + expression,
                        () -> Rows.set(Rows.list(
                                rows.reading().sql(),
                                rows.reading()
                                        .sql()
                                        .select(DSL.field("rowid", SQLDataType.INTEGER))
                                        .from(DSL.table("reservation_fts"))
                                        .where(DSL.condition("reservation_fts MATCH {0}", DSL.val(expression)))
                                        .unionAll(notYetFilled(phrases)))));
    }

    /** While the full text is being filled: nothing at all once it is. */
    private Select<Record1<Integer>> notYetFilled(List<String> phrases) {
        Field<Integer> filled = DSL.field(select(META.VALUE.cast(SQLDataType.INTEGER))
                .from(META)
                .where(META.NAME.eq(SearchFill.mark(RESERVATION.getName()))));
        return rows.reading()
                .sql()
                .select(RESERVATION.ROW)
                .from(RESERVATION)
                .where(RESERVATION.ROW.gt(filled))
                .and(DSL.or(phrases.stream()
                        .map(phrase -> DSL.position(RESERVATION.SEARCH, phrase).gt(0))
                        .toList()));
    }

    /** What has few values is looked for among these, because a full text is slow where nearly every row matches. */
    private BitSet valued(Part part, Predicate<String> wanted) {
        List<String> values = rows.values(part.column).stream().filter(wanted).toList();
        return values.isEmpty() ? new BitSet() : rows.where(part + " in " + values, part.column.in(values));
    }
}
