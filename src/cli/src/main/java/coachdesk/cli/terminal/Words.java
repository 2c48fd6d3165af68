package coachdesk.cli.terminal;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The terminal's words in one language; what the window says too comes from the desk's file. */
public final class Words {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final List<String> LANGUAGES = List.of("fr", "en", "de");

    private final Locale locale;
    private final ResourceBundle cli;

    /** @param language null follows the system; French for one that there is none of */
    public Words(String language) {
        String wanted = language == null ? Locale.getDefault().getLanguage() : language;
        this.locale = Locale.of(LANGUAGES.contains(wanted) ? wanted : LANGUAGES.getFirst(), "CH");
        this.cli = ResourceBundle.getBundle("i18n.cli", locale, NO_FALLBACK);
    }

    public Locale locale() {
        return locale;
    }

    /** For the descriptions of options. */
    public ResourceBundle bundle() {
        return cli;
    }

    /** @throws MissingResourceException for a key in neither file: the build finds it first */
    public String get(String key, Object... arguments) {
        String pattern = cli.containsKey(key)
                ? cli.getString(key)
                : ResourceBundle.getBundle("i18n.desk", locale, NO_FALLBACK).getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
