package coachdesk.desk.checkin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * An address as it may stand on a ticket, taken apart by hand: real tickets hold addresses that no strict reader
 * accepts, and some encoders write them in capitals.
 */
record TicketAddress(String text) {
    private static final String VALIDATE = "/validate/";

    /** The decoded value of the first parameter of this name that has one, before or behind a {@code #}. */
    Optional<String> parameter(String name) {
        for (String part : text.split("[?&#]")) {
            int equals = part.indexOf('=');
            if (equals > 0 && part.substring(0, equals).equalsIgnoreCase(name) && equals + 1 < part.length()) {
                return hasQuery() ? Optional.of(decoded(part.substring(equals + 1))) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What follows the last {@code /validate/}, up to the end of that part of the path. */
    Optional<String> validatePath() {
        int at = text.toLowerCase(Locale.ROOT).lastIndexOf(VALIDATE);
        if (at < 0) {
            return Optional.empty();
        }
        String code = text.substring(at + VALIDATE.length()).split("[/?#&\\s]", 2)[0];
        return code.isEmpty() ? Optional.empty() : Optional.of(decoded(code));
    }

    private boolean hasQuery() {
        return text.indexOf('?') >= 0;
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }
}
