package coachdesk.desk.conversations.store;

import coachdesk.desk.store.Reading;
import coachdesk.desk.words.SearchText;
import java.util.HashSet;
import java.util.Set;

/** Who takes part: a participant, or a contact of the studio. */
final class People {
    /** The index is one of three letters each. */
    private static final int SHORTEST = 3;

    private People() {}

    /** Null when nobody has this id, or whoever has it has no name and no address. */
    static String name(Reading reading, String id) {
        return reading.statements()
                .first(
                        "SELECT coalesce(name, email, whatsapp) FROM participant WHERE id = ? AND NOT deleted UNION"
                                + " ALL SELECT coalesce(name, email, whatsapp) FROM person WHERE id = ? AND NOT deleted"
                                + " LIMIT 1",
                        row -> row.getString(1),
                        id,
                        id)
                .orElse(null);
    }

    /** @param text folded */
    static Set<String> holding(Reading reading, String text) {
        return indexed(reading) ? found(reading, text) : read(reading, text);
    }

    /** Whether the index of the contacts knows of all that came. */
    private static boolean indexed(Reading reading) {
        return reading.statements()
                .first(
                        "SELECT 1 WHERE EXISTS (SELECT 1 FROM contact_dirty) OR EXISTS (SELECT 1 FROM meta WHERE name ="
                                + " 'contacts' AND value = 'all')",
                        row -> row.getInt(1))
                .isEmpty();
    }

    private static Set<String> found(Reading reading, String text) {
        boolean word = text.length() >= SHORTEST;
        Set<String> ids = new HashSet<>();
        reading.statements()
                .each(
                        "SELECT ref FROM contact_ref WHERE contact IN "
                                + (word
                                        ? "(SELECT rowid FROM contact_fts WHERE contact_fts MATCH ?)"
                                        : "(SELECT row FROM contact_row WHERE instr(search, ?) > 0)"),
                        row -> ids.add(
                                row.getString(1).substring(row.getString(1).indexOf(':') + 1)),
                        word ? '"' + text.replace("\"", "\"\"") + '"' : text);
        return ids;
    }

    private static Set<String> read(Reading reading, String text) {
        Set<String> ids = new HashSet<>();
        reading.statements()
                .each(
                        "SELECT id, coalesce(name, '') || char(10) || coalesce(email, '') || char(10)"
                                + " || coalesce(whatsapp, '') FROM participant WHERE NOT deleted UNION ALL"
                                + " SELECT id, coalesce(name, '') || char(10) || coalesce(email, '') || char(10)"
                                + " || coalesce(whatsapp, '') FROM person WHERE NOT deleted",
                        row -> {
                            if (SearchText.fold(row.getString(2)).contains(text)) {
                                ids.add(row.getString(1));
                            }
                        });
        return ids;
    }
}
