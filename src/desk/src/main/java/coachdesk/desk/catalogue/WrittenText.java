package coachdesk.desk.catalogue;

import coachdesk.desk.contacts.Numbers;
import coachdesk.desk.conversations.SafeLink;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words and what is made of letters. */
final class WrittenText {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,}");
    private static final Pattern COLOUR = Pattern.compile("#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})");

    /** Of a user, before the host. */
    private static final Pattern NAME = Pattern.compile("^(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?(?://)?[^/?#\\\\]*@");

    private static final Pattern CODE = Pattern.compile("[A-Z0-9-]*");
    private static final int SHORTEST_CODE = 2;

    private WrittenText() {}

    static Typed line(Field field, String typed) {
        return typed.chars().anyMatch(Character::isISOControl) ? Typed.bad(Fault.CHARACTERS) : text(field, typed);
    }

    static Typed text(Field field, String typed) {
        return typed.codePointCount(0, typed.length()) > field.most() ? Typed.bad(Fault.TOO_LONG) : good(field, typed);
    }

    private static Typed good(Field field, String typed) {
        return Typed.good(typed.isEmpty() ? field.empty() : typed);
    }

    /** Of the web alone; without {@code https://} it is put before it. */
    static Typed link(Field field, String typed) {
        if (typed.isEmpty()) {
            return Typed.good(field.empty());
        }
        String whole = typed.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? typed : "https://" + typed;
        return whole.toLowerCase(Locale.ROOT).startsWith("http") && typed.contains(".")
                ? SafeLink.of(whole).map(Typed::good).orElse(Typed.bad(Fault.NO_LINK))
                : Typed.bad(Fault.NO_LINK);
    }

    static Typed secureLink(Field field, String typed) {
        if (NAME.matcher(typed).find()) {
            return Typed.bad(Fault.NAME_IN_LINK);
        }
        Typed link = link(field, typed);
        return link.wire() instanceof String address
                        && !address.isEmpty()
                        && !address.toLowerCase(Locale.ROOT).startsWith("https:")
                ? Typed.bad(Fault.NOT_SECURE)
                : link;
    }

    /** Stored as {@code #rrggbb}. */
    static Typed colour(Field field, String typed) {
        if (typed.isEmpty()) {
            return Typed.good(field.empty());
        }
        var matcher = COLOUR.matcher(typed);
        if (!matcher.matches()) {
            return Typed.bad(Fault.NO_COLOUR);
        }
        String digits = matcher.group(1).toLowerCase(Locale.ROOT);
        return Typed.good("#" + (digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits));
    }

    /** In capitals, of signs that mean nothing to a server that looks them up as patterns. */
    static Typed code(Field field, String typed) {
        String code = typed.toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            return Typed.bad(Fault.CHARACTERS);
        }
        return !code.isEmpty() && code.length() < SHORTEST_CODE ? Typed.bad(Fault.TOO_SHORT) : text(field, code);
    }

    static Typed email(Field field, String typed) {
        return typed.isEmpty() || EMAIL.matcher(typed).matches() ? text(field, typed) : Typed.bad(Fault.NO_EMAIL);
    }

    static Typed phone(Field field, String typed, Numbers numbers) {
        return typed.isEmpty()
                ? Typed.good(field.empty())
                : numbers.e164(typed).map(Typed::good).orElse(Typed.bad(Fault.NO_PHONE));
    }

    static Typed choice(Field field, String typed) {
        return Typed.good(field.choices().contains(typed) ? typed : field.empty());
    }

    static String shown(Field field, Object wire) {
        return wire instanceof String text && !text.equals(field.empty())
                ? text
                : field.empty() instanceof String other ? other : "";
    }

    static String shownChoice(Field field, Object wire) {
        return wire instanceof String text && field.choices().contains(text) ? text : (String) field.empty();
    }
}
