package coachdesk.desk.integrations.store;

import coachdesk.contract.Kind;
import coachdesk.contract.integrations.ContactDoc;
import coachdesk.desk.integrations.Connections.Sample;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Reading;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** People of whom there is much to see: the ones that changed last. */
final class ContactSamples {
    private ContactSamples() {}

    static List<Sample> read(Reading reading, int most) {
        return Stream.concat(
                        of(
                                reading,
                                Kind.CUSTOMER,
                                "SELECT id, doc FROM customer WHERE NOT deleted ORDER BY row DESC LIMIT ?",
                                most),
                        of(
                                reading,
                                Kind.PERSON,
                                "SELECT id, doc FROM person WHERE NOT deleted ORDER BY row DESC LIMIT ?",
                                most))
                .limit(most)
                .toList();
    }

    private static Stream<Sample> of(Reading reading, Kind kind, String query, int most) {
        return reading
                .statements()
                .all(
                        query,
                        row -> new Sample(
                                kind.wire(),
                                row.getString(1),
                                ContactDoc.fields(
                                        kind, Json.tryRead(row.getString(2)).orElse(Map.of()))),
                        most)
                .stream();
    }
}
