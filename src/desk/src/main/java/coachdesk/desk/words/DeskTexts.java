package coachdesk.desk.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words that the desk itself writes, into files and onto paper, in one language. Any thread. */
public final class DeskTexts implements ProblemWords.Texts {
    private final Locale language;
    private final ResourceBundle bundle;

    public DeskTexts(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "i18n.desk",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale language() {
        return language;
    }

    @Override
    public String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), language).format(values);
    }
}
