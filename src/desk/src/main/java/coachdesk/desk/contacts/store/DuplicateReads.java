package coachdesk.desk.contacts.store;

import coachdesk.desk.contacts.ContactRow;
import coachdesk.desk.contacts.Duplicate;
import coachdesk.desk.contacts.matching.Reason;
import coachdesk.desk.store.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Contacts that may be one human being: by an address that both have, and as a weaker sign by names that sound alike. */
final class DuplicateReads {
    private final Reading reading;
    private final int limit;
    private final List<Duplicate> found = new ArrayList<>();
    private final Set<Set<Long>> seen = new HashSet<>();

    private DuplicateReads(Reading reading, int limit) {
        this.reading = reading;
        this.limit = limit;
    }

    static List<Duplicate> some(Reading reading, int limit) {
        DuplicateReads reads = new DuplicateReads(reading, limit);
        reads.sharing("contact_ref", "email", "contact", Reason.SAME_EMAIL);
        reads.sharing("contact_ref", "phone", "contact", Reason.SAME_PHONE);
        reads.sharing("contact_row", "alike", "row", Reason.ALIKE);
        return reads.found;
    }

    private void sharing(String table, String column, String contact, Reason why) {
        List<String> shared = reading.statements()
                .all(
                        "SELECT " + column + " FROM " + table + " WHERE " + column + " IS NOT NULL GROUP BY " + column
                                + " HAVING count(*) BETWEEN 2 AND " + Sharing.MOST + " AND min(" + contact
                                + ") <> max(" + contact + ") ORDER BY " + column,
                        row -> row.getString(1));
        for (String value : shared) {
            if (found.size() >= limit) {
                return;
            }
            pairs(
                    reading.statements()
                            .all(
                                    "SELECT DISTINCT " + contact + " FROM " + table + " WHERE " + column
                                            + " = ? ORDER BY 1",
                                    row -> row.getLong(1),
                                    value),
                    why,
                    value);
        }
    }

    private void pairs(List<Long> contacts, Reason why, String value) {
        for (int i = 0; i < contacts.size(); i++) {
            for (int j = i + 1; j < contacts.size() && found.size() < limit; j++) {
                long one = contacts.get(i);
                long other = contacts.get(j);
                if (seen.add(Set.of(one, other)) && !apart(one, other)) {
                    ContactRow first = ListReads.find(reading, one).orElseThrow();
                    ContactRow second = ListReads.find(reading, other).orElseThrow();
                    found.add(new Duplicate(first, second, why, why == Reason.ALIKE ? second.name() : value));
                }
            }
        }
    }

    /** Whether somebody said that they are not one. */
    private boolean apart(long one, long other) {
        List<String> mine = refs(one);
        Set<String> theirs = Set.copyOf(refs(other));
        return mine.stream()
                .flatMap(ref -> Said.of(reading, RefTexts.of(List.of(ref))).values().stream())
                .anyMatch(said -> {
                    List<String> members = RefTexts.texts(said.statement().members());
                    List<String> apart = RefTexts.texts(said.statement().apart());
                    return members.stream().anyMatch(mine::contains)
                                    && apart.stream().anyMatch(theirs::contains)
                            || members.stream().anyMatch(theirs::contains)
                                    && apart.stream().anyMatch(mine::contains);
                });
    }

    private List<String> refs(long contact) {
        return reading.statements()
                .all("SELECT ref FROM contact_ref WHERE contact = ?", row -> row.getString(1), contact);
    }
}
