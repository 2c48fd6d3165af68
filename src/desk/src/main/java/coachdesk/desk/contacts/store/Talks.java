package coachdesk.desk.contacts.store;

import coachdesk.desk.store.Reading;
import java.util.List;

/** The conversations in which somebody takes part. */
final class Talks {
    private static final String WITH =
            "SELECT c.id FROM conversation c WHERE NOT c.deleted AND EXISTS (SELECT 1 FROM json_each(c.members) WHERE"
                    + " value = ?)";

    private Talks() {}

    /** With the studio and nobody else, the newest first. */
    static List<String> alone(Reading reading, String participant) {
        return reading.statements()
                .all(
                        WITH + " AND NOT c.grouped AND json_array_length(c.members) = 1 ORDER BY coalesce((SELECT"
                                + " max(m.at) FROM message m WHERE m.conversation_id = c.id AND NOT m.gone AND NOT"
                                + " m.deleted), c.last_at) DESC",
                        row -> row.getString(1),
                        participant);
    }

    /** With others. */
    static List<String> inGroups(Reading reading, String participant) {
        return reading.statements()
                .all(
                        WITH + " AND (c.grouped OR json_array_length(c.members) > 1)",
                        row -> row.getString(1),
                        participant);
    }
}
