package coachdesk.app.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * The users' words, in the language of the moment. Keys are literals at the call, so that the build can hold the files
 * against the code. UI thread for bindings; {@link #get} anywhere.
 */
public final class Texts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ObjectProperty<Locale> locale = new SimpleObjectProperty<>();

    public Texts(Locale locale) {
        this.locale.set(locale);
    }

    public ObjectProperty<Locale> localeProperty() {
        return locale;
    }

    public Locale locale() {
        return locale.get();
    }

    /** The language as long as this stands in a window: what is thrown away is not held back by it. UI thread. */
    public ObservableValue<Locale> localeIn(Node node) {
        return locale.when(node.sceneProperty().map(Objects::nonNull).orElse(false));
    }

    /** @throws MissingResourceException for a key in neither file: the build finds it first */
    public String get(String key, Object... arguments) {
        String pattern = pattern(key);
        return new MessageFormat(pattern, locale.get()).format(arguments);
    }

    /** Follows the language. */
    public StringBinding bind(String key, Object... arguments) {
        return Bindings.createStringBinding(() -> get(key, arguments), locale);
    }

    private String pattern(String key) {
        ResourceBundle app = ResourceBundle.getBundle("i18n.app", locale.get(), NO_FALLBACK);
        return app.containsKey(key)
                ? app.getString(key)
                : ResourceBundle.getBundle("i18n.desk", locale.get(), NO_FALLBACK)
                        .getString(key);
    }
}
