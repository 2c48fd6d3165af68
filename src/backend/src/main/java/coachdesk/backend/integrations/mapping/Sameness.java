package coachdesk.backend.integrations.mapping;

import java.util.Locale;

/** When two texts say the same, however platforms write them down. */
public final class Sameness {
    private Sameness() {}

    /** Either may be null, which is as good as empty. */
    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        String words = text == null ? "" : text.strip().replaceAll("\\s+", " ").replaceAll(" ?, ?", ",");
        if (words.matches("\\+?[0-9 ()./-]{6,}")) {
            return words.replaceAll("[^+0-9]", "");
        }
        return words.contains("@") ? words.toLowerCase(Locale.ROOT) : words;
    }
}
