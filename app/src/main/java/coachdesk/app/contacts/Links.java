package coachdesk.app.contacts;

import coachdesk.desk.contacts.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The addresses at which a person is reached. */
public final class Links {
    private Links() {}

    /** Where a conversation with this number begins; empty for what is no number. */
    public static Optional<String> whatsApp(String number) {
        return PhoneNumber.parse(number)
                .map(known -> "https://wa.me/" + known.e164().substring(1));
    }

    public static String mail(String address) {
        return "mailto:" + plain(address);
    }

    /** To all of them, so that none sees the others. */
    public static String mail(List<String> addresses) {
        return "mailto:?bcc=" + addresses.stream().map(Links::plain).collect(Collectors.joining(","));
    }

    private static String plain(String address) {
        return address.replaceAll("[\\s?&%#<>,;\"]", "");
    }
}
