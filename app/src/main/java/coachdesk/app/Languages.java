package coachdesk.app;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The languages there are words in. */
final class Languages {
    private static final List<String> ALL = List.of("fr", "en", "de");
    private static final String COUNTRY = "CH";
    private static final Pattern UNTOLD = Pattern.compile("(C|POSIX)([.@].*)?");

    private Languages() {}

    /** @param chosen null follows the system, French when that speaks another language or has not been told any */
    static Locale of(String chosen) {
        String language = chosen == null ? ofSystem(System.getenv(), Locale.getDefault()) : chosen;
        return Locale.of(ALL.contains(language) ? language : ALL.getFirst(), COUNTRY);
    }

    /** Java takes the C locale for English, which nobody chose. */
    static String ofSystem(Map<String, String> environment, Locale usual) {
        String named = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("C");
        boolean told = !UNTOLD.matcher(named).matches() || !usual.getLanguage().equals("en") || !unix();
        return told ? usual.getLanguage() : ALL.getFirst();
    }

    private static boolean unix() {
        return File.separatorChar == '/' && !System.getProperty("os.name").contains("Mac");
    }
}
