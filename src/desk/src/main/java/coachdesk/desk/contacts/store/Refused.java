package coachdesk.desk.contacts.store;

import coachdesk.desk.store.Reading;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Whether somebody does not want to be written to, by whatever channel. */
final class Refused {
    private Refused() {}

    static Predicate<ContactEntry> all(Reading reading) {
        Set<String> addresses = new HashSet<>();
        Set<String> ids = new HashSet<>();
        reading.statements().each("SELECT address, contact_id FROM opt_out WHERE NOT deleted", row -> {
            if (row.getString(1) != null) {
                addresses.add(row.getString(1).toLowerCase(Locale.ROOT));
            }
            ids.add(row.getString(2));
        });
        return entry -> entry.emails().stream().anyMatch(addresses::contains)
                || entry.phones().stream().anyMatch(addresses::contains)
                || entry.sources().stream()
                        .anyMatch(one -> ids.contains(one.ref().id()));
    }

    static Predicate<ContactEntry> in(Reading reading) {
        return entry -> entry.emails().stream().anyMatch(address -> has(reading, "address", address))
                || entry.phones().stream().anyMatch(address -> has(reading, "address", address))
                || entry.sources().stream()
                        .anyMatch(one -> has(reading, "contact_id", one.ref().id()));
    }

    private static boolean has(Reading reading, String column, String value) {
        return reading.statements()
                .first("SELECT 1 FROM opt_out WHERE " + column + " = ? AND NOT deleted LIMIT 1", row -> true, value)
                .isPresent();
    }
}
