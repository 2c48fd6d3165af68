package coachdesk.backend.delivery.mail;

import coachdesk.contract.integrations.ValueForm;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The few words around a message, in a studio's language. Thread-safe. */
public final class MailWords {
    public static final List<String> LANGUAGES = ValueForm.LANGUAGE.choices();

    private static final ConcurrentMap<String, MailWords> ALL = new ConcurrentHashMap<>();

    private final String language;
    private final Properties words;

    private MailWords(String language) {
        this.language = language;
        this.words = new Properties();
        String file = "/backend/i18n/mail_" + language + ".properties";
        try (Reader reader = new InputStreamReader(MailWords.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param language one that is not spoken here gives French */
    public static MailWords in(String language) {
        return ALL.computeIfAbsent(LANGUAGES.contains(language) ? language : LANGUAGES.getFirst(), MailWords::new);
    }

    public String language() {
        return language;
    }

    public String get(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalArgumentException("no word " + key);
        }
        return word;
    }
}
