package coachdesk.app.settings;

import atlantafx.base.controls.ToggleSwitch;
import coachdesk.app.shell.AppContext;
import coachdesk.app.ui.SettingRow;
import coachdesk.app.ui.Texts;
import coachdesk.desk.settings.Settings;
import javafx.scene.layout.Region;

/** How answers are written in conversations. */
final class WritingSection {
    private final AppContext context;
    private final ToggleSwitch enter = new ToggleSwitch();

    WritingSection(AppContext context) {
        this.context = context;
        enter.selectedProperty()
                .addListener((property, before, now) ->
                        context.desk().settings().change(values -> values.withEnterSends(now)));
    }

    Region[] rows() {
        Texts texts = context.texts();
        enter.accessibleTextProperty().bind(texts.bind("settings.conversations.enter"));
        return new Region[] {
            new SettingRow(
                    texts.bind("settings.conversations.enter"), texts.bind("settings.conversations.enter.why"), enter)
        };
    }

    void show(Settings.Values values) {
        enter.setSelected(values.enterSends());
    }
}
