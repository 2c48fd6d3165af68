package coachdesk.desk.reservations.store;

import coachdesk.desk.contacts.PhoneNumber;
import coachdesk.desk.reservations.SearchWords;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.words.SearchText;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * What the search field looks at, folded. Dates stand as {@code dd.mm.yyyy} and numbers as they are dialled here: what
 * the user types is turned into the same ({@link SearchWords}), which keeps the index small and free of any language.
 * What has few values (course, offer, the e-mail's domain) or nearly always the same beginning (codes, numbers) is found
 * through columns of its own, because a full-text index is slow where nearly every row matches.
 */
final class SearchColumn {
    private SearchColumn() {}

    /**
     * Every line is enclosed in line ends, so that a word's beginning can be told from its middle.
     *
     * @param person the name, folded; null when there is none
     */
    static String of(Map<String, Object> doc, String person, Collection<LocalDate> days) {
        StringBuilder all = new StringBuilder(120).append('\n');
        String code = DocFields.text(doc, "reservationCode");
        add(all, code == null ? null : code.substring(code.lastIndexOf('-') + 1));
        if (person != null) {
            all.append(person).append('\n');
        }
        String email = DocFields.text(doc, "userEmail");
        add(all, email == null ? null : email.substring(0, email.lastIndexOf('@') + 1));
        String phone = DocFields.text(doc, "userWhatsapp");
        add(
                all,
                PhoneNumber.parse(phone)
                        .map(number -> number.e164().substring(number.e164().startsWith("+41") ? 3 : 1))
                        .orElse(phone));
        days.forEach(day -> all.append(SearchWords.day(day)).append('\n'));
        return all.toString();
    }

    static String labels(Map<String, Object> doc, boolean product) {
        String course = DocFields.text(doc, "courseName");
        String offer = DocFields.text(doc, "offerName");
        StringBuilder labels = new StringBuilder();
        add(labels, product ? offer : course);
        add(labels, product || offer == null || offer.equals(course) ? null : offer);
        return labels.isEmpty() ? null : labels.toString();
    }

    static String domain(Map<String, Object> doc) {
        String email = DocFields.text(doc, "userEmail");
        return email == null ? null : SearchText.fold(email.substring(email.lastIndexOf('@') + 1));
    }

    private static void add(StringBuilder lines, String text) {
        if (text != null) {
            lines.append(SearchText.fold(text)).append('\n');
        }
    }
}
