package coachdesk.desk.contacts;

import java.util.regex.Pattern;

/** Phone numbers as people write them. Numbers without a country are Swiss. */
public final class Phone {
    private static final Pattern ODD = Pattern.compile("[^0-9+\\s().\\-/\u00a0\u202f]");
    private static final int SHORTEST = 8;
    private static final int LONGEST = 15;

    private Phone() {}

    /** @return E.164, or the text as written (trimmed) when it is no number; null when there is nothing */
    public static String read(String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String text = written.strip();
        String digits = text.replaceAll("[^0-9]", "");
        if (ODD.matcher(text).find() || text.lastIndexOf('+') > 0) {
            return text;
        }
        String number = international(text, digits);
        return number.length() < SHORTEST || number.length() > LONGEST ? text : "+" + number;
    }

    /** Whether {@link #read} made a number of it. */
    public static boolean isNumber(String read) {
        return read != null && read.matches("\\+[1-9][0-9]{7,14}");
    }

    private static String international(String text, String digits) {
        if (text.startsWith("+")) {
            return digits.startsWith("410") ? "41" + digits.substring(3) : digits;
        }
        if (digits.startsWith("00")) {
            return digits.substring(2);
        }
        if (digits.startsWith("0")) {
            return "41" + digits.substring(1);
        }
        return digits.length() == 9 && digits.startsWith("7") ? "41" + digits : digits;
    }
}
