package coachdesk.app.checkin;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text that a scanner meant, when its keyboard layout is not the computer's. */
final class ScannedText {
    private static final Pattern ADDRESS = Pattern.compile("^https?://.", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile(
            "AFROBOOST:.|AFR-[A-Z0-9]{6}|^AF[0-9A-F]{8}$|^AFRO-[A-Z0-9]{4}|^[A-Z0-9-]{4,}::.",
            Pattern.CASE_INSENSITIVE);
    private static final char CIRCUMFLEX = '\u0302';

    private ScannedText() {}

    /**
     * @param arrived as typed by the scanner; any text
     * @return what it meant, or the text as it arrived when that cannot be told
     */
    static String meant(String arrived) {
        if (ADDRESS.matcher(arrived).find() || CODE.matcher(arrived).find()) {
            return arrived;
        }
        // Neighbouring layouts agree on a code's dash and differ in an address, so the longer evidence is asked for
        // first.
        List<String> readings = readings(keys(arrived));
        return first(readings, ADDRESS).or(() -> first(readings, CODE)).orElse(arrived);
    }

    private static List<String> readings(String keys) {
        return Stream.of(KeyboardLayout.values())
                .map(layout -> layout.meant(keys))
                .toList();
    }

    private static Optional<String> first(List<String> readings, Pattern wanted) {
        return readings.stream()
                .filter(reading -> wanted.matcher(reading).find())
                .findFirst();
    }

    /** A dead key melts into the letter behind it: takes them apart again. */
    private static String keys(String arrived) {
        StringBuilder keys = new StringBuilder(arrived.length());
        for (int i = 0; i < arrived.length(); i++) {
            char c = arrived.charAt(i);
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            if (c == 'Á') {
                keys.append("´A");
            } else if (parts.length() == 2 && parts.charAt(1) == CIRCUMFLEX) {
                keys.append('^').append(parts.charAt(0));
            } else {
                keys.append(c);
            }
        }
        return keys.toString();
    }
}
