package coachdesk.app.reservations;

import coachdesk.desk.contacts.PhoneNumber;
import java.util.Optional;

/** The addresses at which a person is reached. */
final class Links {
    private Links() {}

    /** Where a conversation with this number begins; empty for what is no number. */
    static Optional<String> whatsApp(String number) {
        return PhoneNumber.parse(number)
                .map(known -> "https://wa.me/" + known.e164().substring(1));
    }

    static String mail(String address) {
        return "mailto:" + address.replaceAll("[\\s?&%#<>\"]", "");
    }
}
