package coachdesk.desk.contacts.store;

import coachdesk.desk.contacts.matching.Ref;
import coachdesk.desk.contacts.matching.Statement;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Reading;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the studio says of one human being, in one of its records.
 *
 * @param doc whole
 */
record Said(Statement statement, Map<String, Object> doc) {
    static Said of(String id, String doc) {
        Map<String, Object> fields = Json.tryRead(doc).orElse(Map.of());
        return new Said(Statement.of(id, fields), fields);
    }

    static List<Said> all(Reading reading) {
        return reading.statements()
                .all("SELECT id, doc FROM contact WHERE NOT deleted", row -> of(row.getString(1), row.getString(2)));
    }

    /** Whatever speaks of one of these, by its id. */
    static Map<String, Said> of(Reading reading, Collection<Ref> refs) {
        Map<String, Said> said = new TreeMap<>();
        for (Ref ref : refs) {
            reading.statements()
                    .each(
                            "SELECT c.id, c.doc FROM contact_said s JOIN contact c ON c.id = s.id WHERE s.ref = ? AND"
                                    + " NOT c.deleted",
                            row -> said.put(row.getString(1), of(row.getString(1), row.getString(2))),
                            ref.text());
        }
        return said;
    }

    /** What is said of whoever has these records, the first said first. */
    static List<Said> home(Stream<Said> said, Set<Ref> refs) {
        return said.filter(one -> one.statement().members().stream()
                        .findFirst()
                        .filter(refs::contains)
                        .isPresent())
                .sorted((a, b) -> a.statement().id().compareTo(b.statement().id()))
                .toList();
    }

    String text(String field) {
        return DocFields.text(doc, field);
    }

    List<String> tags() {
        return Source.tags(doc.get("tags"));
    }
}
