package coachdesk.desk.reservations.store;

import coachdesk.desk.contacts.PhoneNumber;
import coachdesk.desk.reservations.SearchText;
import coachdesk.desk.reservations.SessionDates.Session;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/**
 * All that the search field looks at, folded. Dates stand as {@code dd.mm.yyyy} and numbers as digits alone: what the
 * user types is turned into the same, which keeps the index small and free of any language.
 */
final class SearchColumn {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private SearchColumn() {}

    static String of(Map<String, Object> doc, List<Session> sessions) {
        StringBuilder all = new StringBuilder(160);
        for (String name : List.of("reservationCode", "userName", "userEmail")) {
            add(all, Fields.text(doc, name));
        }
        String phone = Fields.text(doc, "userWhatsapp");
        add(
                all,
                PhoneNumber.parse(phone)
                        .map(number -> number.e164().substring(1))
                        .orElse(phone));
        String course = Fields.text(doc, "courseName");
        String offer = Fields.text(doc, "offerName");
        add(all, course);
        add(all, offer == null || offer.equals(course) ? null : offer);
        sessions.forEach(session -> add(all, DAY.format(session.day())));
        return all.toString();
    }

    private static void add(StringBuilder all, String text) {
        if (text != null) {
            all.append(all.isEmpty() ? "" : "\n").append(SearchText.fold(text));
        }
    }
}
