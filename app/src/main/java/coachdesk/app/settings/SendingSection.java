package coachdesk.app.settings;

import atlantafx.base.controls.ToggleSwitch;
import coachdesk.app.shell.AppContext;
import coachdesk.app.ui.SettingRow;
import coachdesk.app.ui.Shown;
import coachdesk.app.ui.Texts;
import coachdesk.desk.settings.Settings;
import coachdesk.desk.settings.Settings.Sending;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** How campaigns are sent: whether by this desk, when nobody is to be disturbed, and the country of numbers without one. */
final class SendingSection {
    private static final List<String> COUNTRIES = List.of("CH", "FR", "DE", "AT", "IT", "LI", "LU", "BE");

    private final AppContext context;
    private final ToggleSwitch automatic = new ToggleSwitch();
    private final ComboBox<Integer> from = Hours.choice();
    private final ComboBox<Integer> to = Hours.choice();
    private final ComboBox<String> country = new ComboBox<>();

    SendingSection(AppContext context) {
        this.context = context;
        Texts texts = context.texts();
        automatic
                .selectedProperty()
                .addListener((property, before, now) ->
                        change(sending -> new Sending(now, sending.quietFrom(), sending.quietTo(), sending.country())));
        from.setOnAction(event -> change(
                sending -> new Sending(sending.automatic(), from.getValue(), sending.quietTo(), sending.country())));
        to.setOnAction(event -> change(
                sending -> new Sending(sending.automatic(), sending.quietFrom(), to.getValue(), sending.country())));
        country.getItems().addAll(COUNTRIES);
        Shown.in(country, texts, code -> code == null ? "" : Locale.of("", code).getDisplayCountry(texts.locale()));
        country.setOnAction(event -> change(sending ->
                new Sending(sending.automatic(), sending.quietFrom(), sending.quietTo(), country.getValue())));
    }

    Region[] rows() {
        Texts texts = context.texts();
        automatic.accessibleTextProperty().bind(texts.bind("settings.sending.automatic"));
        from.accessibleTextProperty().bind(texts.bind("settings.sending.from"));
        to.accessibleTextProperty().bind(texts.bind("settings.sending.to"));
        country.accessibleTextProperty().bind(texts.bind("settings.sending.country"));
        Label until = new Label("–");
        HBox quiet = new HBox(from, until, to);
        quiet.getStyleClass().add("control-row");
        return new Region[] {
            new SettingRow(
                    texts.bind("settings.sending.automatic"), texts.bind("settings.sending.automatic.why"), automatic),
            new SettingRow(texts.bind("settings.sending.quiet"), texts.bind("settings.sending.quiet.why"), quiet),
            new SettingRow(texts.bind("settings.sending.country"), texts.bind("settings.sending.country.why"), country)
        };
    }

    void show(Settings.Values values) {
        Sending sending = values.sending();
        automatic.setSelected(sending.automatic());
        from.setValue(sending.quietFrom());
        to.setValue(sending.quietTo());
        if (!country.getItems().contains(sending.country())) {
            country.getItems()
                    .setAll(Stream.concat(Stream.of(sending.country()), COUNTRIES.stream())
                            .toList());
        }
        country.setValue(sending.country());
    }

    private void change(UnaryOperator<Sending> change) {
        Sending before = context.desk().settings().values().sending();
        Sending now = change.apply(before);
        if (!now.equals(before)) {
            context.desk().settings().change(values -> values.withSending(now));
        }
    }
}
