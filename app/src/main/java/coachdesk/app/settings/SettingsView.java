package coachdesk.app.settings;

import coachdesk.app.integrations.ProvidersSection;
import coachdesk.app.notifications.Notifications;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Sounds;
import coachdesk.app.ui.Choice;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.PageHeader;
import coachdesk.app.ui.SettingRow;
import coachdesk.app.ui.Texts;
import coachdesk.desk.settings.Settings;
import java.util.List;
import java.util.function.BiFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The settings as one calm column; every change holds at once. */
final class SettingsView extends VBox {
    private static final List<Integer> SIZES = List.of(100, 125, 150, 175, 200);

    private final AppContext context;
    private final Texts texts;
    private final Choice<String> language = new Choice<>(value -> change(Settings.Values::withLanguage, value));
    private final Choice<String> theme = new Choice<>(value -> change(Settings.Values::withTheme, value));
    private final Choice<Integer> textSize = new Choice<>(value -> change(Settings.Values::withTextPercent, value));
    private final Slider volume = new Slider(0, 100, 0);
    private final StudioSection studio;
    private final SendingSection sending;
    private final WritingSection writing;
    private final ProvidersSection providers;
    private final NoticesSection notices;
    private final ServerSection server;
    private final VBox noticesCard;

    SettingsView(AppContext context, ServerChoice choice, Notifications notifications) {
        this.context = context;
        this.texts = context.texts();
        this.studio = new StudioSection(context);
        this.sending = new SendingSection(context);
        this.writing = new WritingSection(context);
        this.providers = new ProvidersSection(context);
        this.notices = new NoticesSection(context, notifications);
        this.server = new ServerSection(context, choice);
        getStyleClass().add("settings-page");
        noticesCard = section(texts.bind("settings.notices"), notices.rows());
        VBox column = new VBox(
                section(texts.bind("settings.look"), languageRow(), themeRow(), textSizeRow(), soundRow()),
                section(texts.bind("settings.studio"), studio.rows()),
                section(texts.bind("tab.campaigns"), sending.rows()),
                noticesCard,
                section(texts.bind("tab.conversations"), writing.rows()),
                section(texts.bind("integrations.title"), providers),
                section(texts.bind("settings.server"), server.rows()));
        column.getStyleClass().add("settings-column");
        VBox middle = new VBox(column);
        middle.getStyleClass().add("settings-middle");
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(new PageHeader(texts.bind("tab.settings")), scroll);
    }

    void show(Settings.Values values) {
        language.show(values.language());
        theme.show(values.theme());
        textSize.show(values.textPercent());
        if (!volume.isValueChanging()) {
            volume.setValue(values.soundVolume());
        }
        studio.show(values);
        sending.show(values);
        notices.show(values);
        noticesCard.setVisible(!values.frontDesk());
        noticesCard.setManaged(!values.frontDesk());
        writing.show(values);
        server.show(values);
    }

    /** What the server knows is asked anew. */
    void look() {
        providers.look();
    }

    private SettingRow languageRow() {
        language.option(null, texts.bind("settings.language.system"))
                .option("fr", texts.bind("settings.language.fr"))
                .option("en", texts.bind("settings.language.en"))
                .option("de", texts.bind("settings.language.de"));
        return new SettingRow(texts.bind("settings.language"), null, language);
    }

    private SettingRow themeRow() {
        theme.option("system", texts.bind("settings.theme.system"))
                .option("light", texts.bind("settings.theme.light"))
                .option("dark", texts.bind("settings.theme.dark"));
        return new SettingRow(texts.bind("settings.theme"), null, theme);
    }

    private SettingRow textSizeRow() {
        for (int percent : SIZES) {
            textSize.option(percent, texts.bind("settings.text-size.percent", percent));
        }
        return new SettingRow(texts.bind("settings.text-size"), texts.bind("settings.text-size.why"), textSize);
    }

    private SettingRow soundRow() {
        volume.setBlockIncrement(10);
        volume.accessibleTextProperty().bind(texts.bind("settings.sound"));
        volume.valueProperty().addListener((value, before, now) -> {
            if (now.intValue() != context.desk().settings().values().soundVolume()) {
                change(Settings.Values::withSoundVolume, now.intValue());
            }
        });
        Label percent = new Label();
        percent.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("settings.text-size.percent", (int) volume.getValue()),
                        volume.valueProperty(),
                        texts.localeProperty()));
        percent.getStyleClass().add("volume-percent");
        Button test = new Button(null, Icons.of("fth-volume-2"));
        test.textProperty().bind(texts.bind("settings.sound.test"));
        test.setOnAction(event -> context.sounds().play(Sounds.Sound.ACCEPTED));
        HBox control = new HBox(volume, percent, test);
        control.getStyleClass().add("control-row");
        return new SettingRow(texts.bind("settings.sound"), texts.bind("settings.sound.why"), control);
    }

    private <V> void change(BiFunction<Settings.Values, V, Settings.Values> with, V value) {
        context.desk().settings().change(values -> with.apply(values, value));
    }

    private static VBox section(ObservableValue<String> title, Region... rows) {
        Label name = new Label();
        name.textProperty().bind(title);
        name.getStyleClass().add("section-title");
        VBox card = new VBox(rows);
        card.getStyleClass().addAll("surface", "settings-card");
        VBox section = new VBox(name, card);
        section.getStyleClass().add("settings-section");
        return section;
    }
}
