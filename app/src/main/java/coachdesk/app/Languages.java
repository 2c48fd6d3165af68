package coachdesk.app;

import java.util.List;
import java.util.Locale;

/** The languages there are words in. */
final class Languages {
    private static final List<String> ALL = List.of("fr", "en", "de");
    private static final String COUNTRY = "CH";

    private Languages() {}

    /** @param chosen null follows the system, French when that is another */
    static Locale of(String chosen) {
        String language = chosen == null ? Locale.getDefault().getLanguage() : chosen;
        return Locale.of(ALL.contains(language) ? language : ALL.getFirst(), COUNTRY);
    }
}
