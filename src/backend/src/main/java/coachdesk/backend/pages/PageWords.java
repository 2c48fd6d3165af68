package coachdesk.backend.pages;

import coachdesk.backend.http.Call;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The words of a page, in the language of whoever opens it. */
public final class PageWords {
    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH, Locale.GERMAN);

    private PageWords() {}

    /** French where none of ours is asked for. */
    public static String language(Call call) {
        try {
            Locale found = Locale.lookup(
                    Locale.LanguageRange.parse(call.header("Accept-Language").orElse("")), LANGUAGES);
            return (found == null ? Locale.FRENCH : found).getLanguage();
        } catch (IllegalArgumentException e) {
            return Locale.FRENCH.getLanguage();
        }
    }

    /** @param bundle of {@code resources/backend/i18n} */
    public static Map<String, String> of(String bundle, String language) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(PageFile.read("i18n/" + bundle + "_" + language + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> words.put(name, properties.getProperty(name)));
        return words;
    }
}
