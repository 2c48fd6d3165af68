package coachdesk.desk.conversations.store;

import coachdesk.desk.store.Reading;
import coachdesk.desk.words.SearchText;
import java.util.HashSet;
import java.util.Set;

/** Who takes part: a participant, or a contact of the studio. */
final class People {
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
