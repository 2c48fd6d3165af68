package coachdesk.app.ui;

import org.kordamp.ikonli.javafx.FontIcon;

/** Pictograms of the one icon set. */
public final class Icons {
    private Icons() {}

    /** @param literal Ikonli literal, e.g. {@code fth-check} */
    public static FontIcon of(String literal, String... styleClasses) {
        FontIcon icon = new FontIcon(literal);
        icon.getStyleClass().addAll(styleClasses);
        return icon;
    }
}
