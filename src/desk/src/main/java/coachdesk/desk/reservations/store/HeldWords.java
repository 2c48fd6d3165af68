package coachdesk.desk.reservations.store;

import static coachdesk.desk.store.db.Tables.RESERVATION;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Holds all parts of all rows in memory; a hundred thousand rows take about 10 MB. */
record HeldWords(Map<Part, Lines> parts) implements WordSource {
    /** Folded text holds neither. */
    private static final char NEXT = '\t';

    private static final char NEXT_ROW = '\r';
    private static final Part LAST = Part.values()[Part.values().length - 1];
    private static final int CHUNK = 5_000;

    @Override
    public BitSet anywhere(Part part, String text) {
        return parts.get(part).with(text, "");
    }

    @Override
    public BitSet atWord(Part part, String text) {
        return parts.get(part).with(text, BEFORE);
    }

    @Override
    public BitSet atStart(Part part, String text) {
        return parts.get(part).beginningWith(text);
    }

    static HeldWords read(DSLContext sql) {
        Map<Part, LinesBuilder> builders = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            builders.put(part, new LinesBuilder());
        }
        int largest = sql.select(DSL.max(RESERVATION.ROW))
                .from(RESERVATION)
                .fetchOptional(0, Integer.class)
                .orElse(-1);
        for (int from = 0; from <= largest; from += CHUNK) {
            String rows = sql.select(DSL.groupConcat(row()).separator(Character.toString(NEXT_ROW)))
                    .from(RESERVATION)
                    .where(RESERVATION.ROW.ge(from), RESERVATION.ROW.lt(from + CHUNK))
                    .fetchOne(0, String.class);
            add(builders, rows == null ? "" : rows);
        }
        Map<Part, Lines> parts = new EnumMap<>(Part.class);
        builders.forEach((part, builder) -> parts.put(part, builder.build()));
        return new HeldWords(parts);
    }

    /** One text for many rows: every value that is fetched by itself costs as much as reading the row. */
    private static Field<String> row() {
        List<Field<?>> fields = new ArrayList<>(List.of(DSL.val(Character.toString(NEXT)), RESERVATION.ROW));
        for (Part part : Part.values()) {
            fields.add(DSL.coalesce(part.folded ? part.column : plain(part.column), ""));
        }
        return DSL.function("concat_ws", SQLDataType.VARCHAR, fields);
    }

    /** What is stored as it was written may hold the characters that stand between the values here. */
    private static Field<String> plain(Field<String> written) {
        Field<String> plain = written;
        for (char control : List.of('\n', NEXT, NEXT_ROW)) {
            plain = DSL.replace(plain, Character.toString(control), " ");
        }
        return plain;
    }

    private static void add(Map<Part, LinesBuilder> builders, String rows) {
        int from = 0;
        while (from < rows.length()) {
            int to = rows.indexOf(NEXT, from);
            int row = Integer.parseInt(rows, from, to, 10);
            for (Part part : Part.values()) {
                from = to + 1;
                to = rows.indexOf(part == LAST ? NEXT_ROW : NEXT, from);
                to = to < 0 ? rows.length() : to;
                builders.get(part).add(row, rows, from, to);
            }
            from = to + 1;
        }
    }
}
