package coachdesk.app.settings;

import coachdesk.app.shell.AppContext;
import coachdesk.app.ui.SettingRow;
import coachdesk.app.ui.Texts;
import coachdesk.desk.settings.Settings;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javafx.collections.FXCollections;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.controlsfx.control.SearchableComboBox;

/** The studio's zone, found by typing a part of its name, and what this computer is called beside what is done on it. */
final class StudioSection {
    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*");

    private final AppContext context;
    private final TextField device = new TextField();
    private final SearchableComboBox<String> zone =
            new SearchableComboBox<>(FXCollections.observableArrayList(zones()));

    StudioSection(AppContext context) {
        this.context = context;
        device.setOnAction(event -> keepName());
        device.focusedProperty().addListener((focused, before, now) -> {
            if (!now) {
                keepName();
            }
        });
        zone.setOnAction(event -> {
            if (zone.getValue() != null) {
                change(values -> values.withZone(ZoneId.of(zone.getValue())));
            }
        });
    }

    Region[] rows() {
        Texts texts = context.texts();
        device.accessibleTextProperty().bind(texts.bind("settings.device"));
        zone.accessibleTextProperty().bind(texts.bind("settings.zone"));
        return new Region[] {
            new SettingRow(texts.bind("settings.device"), texts.bind("settings.device.why"), device),
            new SettingRow(texts.bind("settings.zone"), texts.bind("settings.zone.why"), zone)
        };
    }

    void show(Settings.Values values) {
        if (!device.isFocused()) {
            device.setText(values.deviceName());
        }
        zone.setValue(values.zone().getId());
    }

    private void keepName() {
        String name = device.getText().strip();
        if (!name.isEmpty()) {
            change(values -> values.withDeviceName(name));
        }
    }

    private void change(UnaryOperator<Settings.Values> change) {
        context.desk().settings().change(change);
    }

    private static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> PLACE.matcher(id).matches())
                .sorted()
                .toList();
    }
}
