package coachdesk.app.integrations.platforms.connect;

import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.Setting;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** One thing that a platform asks for, where it is found, and what is wrong with what was typed. */
final class SettingField extends VBox {
    private final TextField field;
    private final Label error = new Label(null, Icons.of("fth-alert-circle", "provider-trouble-icon"));
    private final Texts texts;

    SettingField(ConnectModel model, Setting setting, ConnectionTexts words) {
        this.texts = words.texts();
        field = setting.secret() ? new PasswordField() : new TextField();
        field.setId("setting-" + setting.name());
        field.textProperty().bindBidirectional(model.typed(setting));
        field.disableProperty().bind(model.busyProperty());
        if (model.form().kept(setting)) {
            field.setPromptText(words.kept(model.before(), setting.name()));
        }
        error.setWrapText(true);
        error.getStyleClass().add("provider-trouble");
        show(null);
        String name = words.platforms().field(model.platform(), setting);
        String where = words.platforms().where(model.platform(), setting);
        getChildren().add(Controls.field(name, field, error, Controls.muted(where)));
        field.setAccessibleHelp(where);
    }

    /** @param wrong null for nothing */
    void show(Wrong wrong) {
        ListRow.show(error, wrong == null ? null : texts.get("platform.wrong." + wrong.key()));
    }

    /** The keyboard goes there. */
    void ask() {
        field.requestFocus();
    }
}
