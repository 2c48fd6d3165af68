package coachdesk.desk.checkin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the code in whatever was scanned, typed or decoded. Tickets of several generations are around: addresses that
 * end in the code or carry it as a parameter, bare codes, codes behind a prefix, members of a group as
 * {@code CODE::slug}. Codes are upper case, but for the slug, in which case matters. Whether a code exists is not
 * asked here. The time is bounded for any text.
 */
public final class TicketText {
    /** Addresses on tickets stay far below; longer texts are not looked at. */
    private static final int LONGEST = 2000;

    private static final Pattern PREFIX = Pattern.compile("^AFROBOOST:(?!//)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—−]");
    private static final Pattern MEMBER = Pattern.compile("^([\\p{L}\\p{N}_.-]{1,64})::([\\p{L}\\p{N}_.~-]{1,64})$");
    private static final Pattern LABELLED =
            Pattern.compile("(?<![A-Z0-9])AFR[- ]([A-Z0-9]{6,40})(?![A-Z0-9])", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEXADECIMAL =
            Pattern.compile("(?<![A-Z0-9-])AF[0-9A-F]{8}(?![A-Z0-9])", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}_.#-]{1,64}");

    private TicketText() {}

    /** Empty for what is no ticket: too long, empty, control characters, a foreign address, a sentence. */
    public static Optional<String> code(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = text.replaceAll("[\\t\\r\\n]", " ").strip();
        if (bare.isEmpty() || bare.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return inAddress(bare).or(() -> alone(bare)).or(() -> insideText(bare)).or(() -> raw(bare));
    }

    /** A code as it is stored and compared; null stays null. */
    public static String normal(String code) {
        return code == null ? null : code.strip().toUpperCase(Locale.ROOT);
    }

    private static Optional<String> inAddress(String text) {
        TicketAddress address = new TicketAddress(text);
        for (String name : List.of("res", "qr", "code")) {
            Optional<String> code = address.parameter(name).flatMap(TicketText::value);
            if (code.isPresent()) {
                return code;
            }
        }
        return address.validatePath().flatMap(TicketText::value);
    }

    /** What stands where only a code should stand. */
    private static Optional<String> value(String value) {
        String bare = value.strip();
        return alone(bare).or(() -> insideText(bare)).or(() -> raw(bare));
    }

    private static Optional<String> alone(String text) {
        Matcher member = MEMBER.matcher(withoutPrefix(text));
        return member.matches()
                ? Optional.of(member.group(1).toUpperCase(Locale.ROOT) + "::" + member.group(2))
                : Optional.empty();
    }

    private static Optional<String> insideText(String text) {
        String plain = DASHES.matcher(withoutPrefix(text)).replaceAll("-");
        Matcher labelled = LABELLED.matcher(plain);
        if (labelled.find()) {
            return Optional.of("AFR-" + labelled.group(1).toUpperCase(Locale.ROOT));
        }
        Matcher hexadecimal = HEXADECIMAL.matcher(plain);
        return hexadecimal.find() ? Optional.of(hexadecimal.group().toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    private static Optional<String> raw(String text) {
        String plain = DASHES.matcher(withoutPrefix(text)).replaceAll("-");
        return BARE.matcher(plain).matches() && plain.codePoints().anyMatch(Character::isLetterOrDigit)
                ? Optional.of(plain.toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    private static String withoutPrefix(String text) {
        return PREFIX.matcher(text).replaceFirst("");
    }
}
