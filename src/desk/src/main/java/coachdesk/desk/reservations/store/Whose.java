package coachdesk.desk.reservations.store;

import coachdesk.desk.contacts.PhoneNumber;
import coachdesk.desk.store.DocFields;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the reservations of one person have in common: the account, else the e-mail address, else the telephone number. */
final class Whose {
    /** The booking form makes such an id for every visit, of the time: it is nobody's account. */
    private static final Pattern OF_A_VISIT = Pattern.compile("[a-z]+-\\d{10,}");

    private Whose() {}

    /** Null when there is nothing that tells people apart. */
    static String of(Map<String, Object> doc) {
        String account = DocFields.text(doc, "userId");
        if (account != null && !OF_A_VISIT.matcher(account).matches()) {
            return "account " + account;
        }
        String email = DocFields.text(doc, "userEmail");
        if (email != null) {
            return "email " + email.toLowerCase(Locale.ROOT);
        }
        return PhoneNumber.parse(DocFields.text(doc, "userWhatsapp"))
                .map(number -> "phone " + number.e164())
                .orElse(null);
    }
}
