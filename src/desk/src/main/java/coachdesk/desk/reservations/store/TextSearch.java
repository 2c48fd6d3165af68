package coachdesk.desk.reservations.store;

import static coachdesk.desk.store.db.Tables.RESERVATION;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Finds the rows that contain a word. Three characters or more are found anywhere (full text, trigrams), two at the
 * beginning of a word, a single one at the beginning of the name. Codes and numbers are also found by their beginning.
 */
final class TextSearch {
    private static final Field<Integer> ROWID = DSL.field("rowid", SQLDataType.INTEGER);
    private static final List<String> BEFORE = List.of("\n", " ", ".", "-", "'");
    private static final int TRIGRAM = 3;

    private TextSearch() {}

    static BitSet containing(RowSets rows, String text) {
        return matching(rows, List.of(text));
    }

    /** @param writings of the same word, folded */
    static BitSet any(RowSets rows, List<String> writings) {
        BitSet found = new BitSet();
        List<String> phrases = new ArrayList<>();
        for (String word : writings) {
            String code = word.toUpperCase(Locale.ROOT);
            if (word.startsWith("+")) {
                found.or(beginning(rows, RESERVATION.WHATSAPP, word));
                continue;
            }
            found.or(beginning(rows, RESERVATION.CODE, code));
            phrases.addAll(word.contains("-") && code.matches("AFR?-.*") ? List.of() : phrases(word));
            found.or(valued(rows, RESERVATION.LABELS, labels -> contains("\n" + labels, word)));
            if (word.length() == 1) {
                found.or(beginning(rows, RESERVATION.BY_PERSON, word));
            }
        }
        found.or(matching(rows, phrases));
        writings.forEach(word -> inAddress(rows, word, found));
        return found;
    }

    private static List<String> phrases(String word) {
        return switch (word.length()) {
            case 0, 1 -> List.of();
            case TRIGRAM - 1 -> BEFORE.stream().map(before -> before + word).toList();
            default -> List.of(word);
        };
    }

    private static boolean contains(String value, String word) {
        return word.length() >= TRIGRAM
                ? value.contains(word)
                : BEFORE.stream().anyMatch(before -> value.contains(before + word));
    }

    /** Only what precedes an e-mail's domain is in the full text: a word with an at sign is looked up in both parts. */
    private static void inAddress(RowSets rows, String word, BitSet found) {
        int at = word.indexOf('@');
        if (at < 0) {
            if (word.length() >= TRIGRAM) {
                found.or(valued(rows, RESERVATION.DOMAIN, domain -> domain.contains(word)));
            }
            return;
        }
        String domainStart = word.substring(at + 1);
        BitSet of = (BitSet) valued(rows, RESERVATION.DOMAIN, domain -> domain.startsWith(domainStart))
                .clone();
        if (at >= TRIGRAM - 1) {
            of.and(containing(rows, word.substring(0, at + 1)));
        }
        found.or(of);
    }

    private static BitSet matching(RowSets rows, List<String> phrases) {
        if (phrases.isEmpty()) {
            return new BitSet();
        }
        String expression = phrases.stream()
                .map(phrase -> '"' + phrase.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(" OR "));
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

    private static BitSet valued(RowSets rows, Field<String> column, Predicate<String> wanted) {
        List<String> values = rows.values(column).stream().filter(wanted).toList();
        return values.isEmpty() ? new BitSet() : rows.where(column.getName() + values, column.in(values));
    }

    private static BitSet beginning(RowSets rows, Field<String> column, String start) {
        Condition condition = column.ge(start).and(column.lt(start + Character.MAX_VALUE));
        return rows.where(Stream.of(column.getName(), "from", start).collect(Collectors.joining(" ")), condition);
    }
}
