package coachdesk.app.settings;

import atlantafx.base.controls.ToggleSwitch;
import coachdesk.app.notifications.Notifications;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Sounds.Sound;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.SettingRow;
import coachdesk.app.ui.Texts;
import coachdesk.desk.settings.Settings;
import coachdesk.desk.settings.Settings.Notices;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How somebody is told that a message came: where, by which sounds, and when not. */
final class NoticesSection {
    private final AppContext context;
    private final Texts texts;
    private final Notifications notifications;
    private final ToggleSwitch shown = new ToggleSwitch();
    private final CheckBox message = new CheckBox();
    private final CheckBox personal = new CheckBox();
    private final CheckBox coach = new CheckBox();
    private final Slider volume = new Slider(0, 100, 0);
    private final ComboBox<Integer> from = Hours.choice();
    private final ComboBox<Integer> to = Hours.choice();
    private final ToggleSwitch assistant = new ToggleSwitch();
    private final ToggleSwitch classic = new ToggleSwitch();
    private boolean showing;

    NoticesSection(AppContext context, Notifications notifications) {
        this.context = context;
        this.texts = context.texts();
        this.notifications = notifications;
        shown.selectedProperty().subscribe(this::keep);
        message.selectedProperty().subscribe(this::keep);
        personal.selectedProperty().subscribe(this::keep);
        coach.selectedProperty().subscribe(this::keep);
        volume.valueProperty().subscribe(this::keep);
        from.valueProperty().subscribe(this::keep);
        to.valueProperty().subscribe(this::keep);
        assistant.selectedProperty().subscribe(this::keep);
        classic.selectedProperty().subscribe(this::keep);
    }

    Region[] rows() {
        named(shown, texts.bind("settings.notices.shown"));
        named(from, texts.bind("settings.notices.from"));
        named(to, texts.bind("settings.notices.to"));
        named(volume, texts.bind("settings.notices.volume"));
        named(assistant, texts.bind("settings.notices.assistant"));
        named(classic, texts.bind("settings.notices.classic"));
        HBox quiet = row(from, new Label("–"), to);
        Button test = new Button(null, Icons.of("fth-bell"));
        test.textProperty().bind(texts.bind("settings.notices.test"));
        test.setMinWidth(Region.USE_PREF_SIZE);
        test.setOnAction(event -> notifications.trial(Sound.MESSAGE));
        VBox sounds = new VBox(
                sound(message, texts.bind("settings.notices.message"), Sound.MESSAGE),
                sound(personal, texts.bind("settings.notices.private"), Sound.PRIVATE),
                sound(coach, texts.bind("settings.notices.coach"), Sound.COACH));
        sounds.getStyleClass().add("notice-sounds");
        volume.setBlockIncrement(10);
        Label percent = new Label();
        percent.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("settings.text-size.percent", (int) volume.getValue()),
                        volume.valueProperty(),
                        texts.localeProperty()));
        percent.getStyleClass().add("volume-percent");
        return new Region[] {
            new SettingRow(texts.bind("settings.notices.shown"), texts.bind("settings.notices.shown.why"), shown),
            new SettingRow(texts.bind("settings.notices.sounds"), texts.bind("settings.notices.sounds.why"), sounds),
            new SettingRow(texts.bind("settings.notices.volume"), null, row(volume, percent)),
            new SettingRow(texts.bind("settings.notices.quiet"), texts.bind("settings.notices.quiet.why"), quiet),
            new SettingRow(
                    texts.bind("settings.notices.assistant"), texts.bind("settings.notices.assistant.why"), assistant),
            new SettingRow(texts.bind("settings.notices.classic"), texts.bind("settings.notices.classic.why"), classic),
            new SettingRow(texts.bind("settings.notices.try"), texts.bind("settings.notices.try.why"), test)
        };
    }

    void show(Settings.Values values) {
        Notices notices = values.notices();
        showing = true;
        shown.setSelected(notices.shown());
        message.setSelected(notices.message());
        personal.setSelected(notices.personal());
        coach.setSelected(notices.coach());
        if (!volume.isValueChanging()) {
            volume.setValue(notices.volume());
        }
        from.setValue(notices.quietFrom());
        to.setValue(notices.quietTo());
        assistant.setSelected(notices.assistant());
        classic.setSelected(notices.marksClassic());
        showing = false;
    }

    /** Nothing is known before the settings were shown once. */
    private void keep() {
        if (showing || from.getValue() == null || to.getValue() == null) {
            return;
        }
        Notices now = new Notices(
                shown.isSelected(),
                message.isSelected(),
                coach.isSelected(),
                personal.isSelected(),
                (int) volume.getValue(),
                from.getValue(),
                to.getValue(),
                assistant.isSelected(),
                classic.isSelected());
        if (!now.equals(context.desk().settings().values().notices())) {
            context.desk().settings().change(values -> values.withNotices(now));
        }
    }

    private HBox sound(CheckBox box, ObservableValue<String> name, Sound sound) {
        box.textProperty().bind(name);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(box, Priority.ALWAYS);
        Button play = new Button(null, Icons.of("fth-volume-2"));
        play.getStyleClass().addAll("flat", "button-icon", "small");
        play.accessibleTextProperty().bind(name.map(it -> texts.get("settings.notices.play", it)));
        play.setOnAction(event -> context.sounds().play(sound));
        return row(box, play);
    }

    private static HBox row(javafx.scene.Node... parts) {
        HBox row = new HBox(parts);
        row.getStyleClass().add("control-row");
        return row;
    }

    private static void named(javafx.scene.Node control, ObservableValue<String> name) {
        control.accessibleTextProperty().bind(name);
    }
}
