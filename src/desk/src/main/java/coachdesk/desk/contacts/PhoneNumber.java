package coachdesk.desk.contacts;

import java.util.Optional;

/**
 * A telephone number in E.164: a plus and 7 to 15 digits.
 *
 * @param e164 e.g. {@code +41790000111}
 */
public record PhoneNumber(String e164) {
    private static final String SWISS = "41";

    /**
     * Reads a number however it was written. Without a country code it is Swiss when it has the Swiss length; what is
     * no number, or could be anybody's, is empty.
     */
    public static Optional<PhoneNumber> parse(String text) {
        if (text == null || text.length() > 40) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder();
        boolean plus = false;
        String bare = text.replace("(0)", "");
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c == '+' && digits.isEmpty() && !plus) {
                plus = true;
            } else if (!separates(c)) {
                return Optional.empty();
            }
        }
        return international(digits.toString(), plus).map(PhoneNumber::new);
    }

    /** E.164 when it is a number, else as written (trimmed); null when there is nothing. */
    public static String normalised(String text) {
        return text == null || text.isBlank()
                ? null
                : parse(text).map(PhoneNumber::e164).orElseGet(text::strip);
    }

    private static boolean separates(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || "-./()‑–\u200e\u202a\u202c".indexOf(c) >= 0;
    }

    private static Optional<String> international(String digits, boolean plus) {
        String number;
        if (plus) {
            number = digits;
        } else if (digits.startsWith("00")) {
            number = digits.substring(2);
        } else if (digits.length() == 10 && digits.startsWith("0")) {
            number = SWISS + digits.substring(1);
        } else if (digits.length() == 9 && digits.startsWith("7")) {
            number = SWISS + digits; // a spreadsheet has eaten the zero
        } else if (digits.length() >= 11 && !digits.startsWith("0")) {
            number = digits; // as messengers write it
        } else {
            return Optional.empty();
        }
        boolean valid = number.length() >= 7 && number.length() <= 15 && !number.startsWith("0");
        return valid ? Optional.of("+" + number) : Optional.empty();
    }

    /** As people read it: Swiss numbers in their groups, others as they are. */
    public String display() {
        if (e164.startsWith("+" + SWISS) && e164.length() == 12) {
            return "+41 " + e164.substring(3, 5) + " " + e164.substring(5, 8) + " " + e164.substring(8, 10) + " "
                    + e164.substring(10);
        }
        return e164;
    }
}
