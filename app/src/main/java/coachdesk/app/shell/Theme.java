package coachdesk.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import coachdesk.desk.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** How the window looks: light or dark, the size of its text, and what the system asks for. UI thread only. */
public final class Theme {
    private static final PseudoClass HIGH_CONTRAST = PseudoClass.getPseudoClass("high-contrast");
    private static final double BASE_SIZE = 14;
    /** Sizes of pictograms in pixels at the usual size of text, by selector; they grow with it. */
    private static final Map<String, Integer> ICON_SIZES = Map.of(
            "", 16,
            ".option-icon", 28,
            ".problem-icon", 32,
            ".empty-icon", 40,
            ".status-card-icon", 28);

    private static final List<String> FONTS = List.of("InterDesk.ttf", "InterDeskMedium.ttf", "InterDeskBold.ttf");
    private static final List<String> SHEETS =
            List.of("/css/base.css", "/css/controls.css", "/css/shell.css", "/css/pages.css", "/css/reservations.css");

    private final Platform.Preferences system = Platform.getPreferences();
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
    private final Scene scene;
    private final InvalidationListener systemChange;
    private final Map<Boolean, AccentSheet> accents = new HashMap<>();
    private String chosen = "system";
    private String primary;
    private String secondary;

    public Theme(Scene scene) {
        this.scene = scene;
        FONTS.forEach(Theme::load);
        this.systemChange = change -> show();
        system.colorSchemeProperty().addListener(systemChange);
        system.addListener(systemChange);
    }

    /** Looks as the settings say, at once. */
    public void follow(Settings.Values values) {
        chosen = values.theme();
        scale.set(values.textPercent() / 100.0);
        show();
    }

    /** The studio's own colours; null, or what is no colour, for those of the theme. */
    public void accents(String first, String second) {
        if (!Objects.equals(first, primary) || !Objects.equals(second, secondary)) {
            primary = first;
            secondary = second;
            show();
        }
    }

    /** Looks as the system does, where no settings can be read. */
    public void followSystem() {
        show();
    }

    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /** How much larger than usual text is: 1 to 2. */
    public ReadOnlyDoubleProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    /** Whether nothing should slide or fade. */
    public boolean still() {
        return system.isReducedMotion();
    }

    private void show() {
        boolean nowDark =
                "dark".equals(chosen) || !"light".equals(chosen) && system.getColorScheme() == ColorScheme.DARK;
        dark.set(nowDark);
        String ground =
                nowDark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!ground.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(ground);
        }
        String theme = nowDark ? "/css/theme-dark.css" : "/css/theme-light.css";
        String studios = primary == null ? "" : accents(nowDark, theme).of(primary, secondary);
        List<String> sheets = Stream.of(
                        Stream.of(url(theme)),
                        Stream.of(studios).filter(sheet -> !sheet.isEmpty()).map(Theme::inline),
                        SHEETS.stream().map(Theme::url),
                        Stream.of(inline(textSize())))
                .flatMap(some -> some)
                .toList();
        if (!sheets.equals(scene.getStylesheets())) {
            scene.getStylesheets().setAll(sheets);
        }
        scene.getRoot().pseudoClassStateChanged(HIGH_CONTRAST, highContrast());
    }

    private AccentSheet accents(boolean nowDark, String theme) {
        return accents.computeIfAbsent(nowDark, key -> new AccentSheet(read(theme)));
    }

    private static String read(String resource) {
        try (InputStream sheet = Theme.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(sheet, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sheet, not a style of the root, so that menus and tooltips grow too. */
    private String textSize() {
        StringBuilder sheet = new StringBuilder(".root{-fx-font-size:" + BASE_SIZE * scale.get() + "px}");
        ICON_SIZES.forEach((icon, size) ->
                sheet.append(".ikonli-font-icon%s{-fx-icon-size:%spx}".formatted(icon, size * scale.get())));
        return sheet.toString();
    }

    private static String inline(String sheet) {
        return "data:text/css,"
                + URLEncoder.encode(sheet, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The toolkit has no common name for it: each system says it in its own way. */
    private boolean highContrast() {
        return system.getBoolean("Windows.SPI.HighContrast").orElse(false)
                || system.getBoolean("macOS.NSWorkspace.accessibilityDisplayShouldIncreaseContrast")
                        .orElse(false)
                || system.getString("GTK.theme_name")
                        .map(name -> name.contains("HighContrast"))
                        .orElse(false);
    }

    private static void load(String font) {
        Font.loadFont(url("/fonts/" + font), BASE_SIZE);
    }

    private static String url(String resource) {
        return Objects.requireNonNull(Theme.class.getResource(resource), resource)
                .toExternalForm();
    }
}
