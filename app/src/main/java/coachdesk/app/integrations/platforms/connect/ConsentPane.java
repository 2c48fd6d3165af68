package coachdesk.app.integrations.platforms.connect;

import coachdesk.app.ui.Controls;
import coachdesk.app.ui.CopyCode;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.Consent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** While somebody says yes in the browser: how to get there again, and what to do when it does not come back. */
final class ConsentPane extends VBox {
    private final ConnectModel model;
    private final Texts texts;

    ConsentPane(ConnectModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("connect-consent");
    }

    /** @param consent null when none waits: then it is not there */
    void show(Consent consent) {
        setVisible(consent != null);
        setManaged(consent != null);
        getChildren().clear();
        if (consent == null) {
            return;
        }
        Label waits = new Label(
                texts.get("platform.consent.waits", model.platform().title()),
                Icons.of("fth-external-link", "trial-mark"));
        waits.setWrapText(true);
        Button again = Controls.button("fth-external-link", texts.get("platform.consent.again"), model::showPage);
        CopyCode address = new CopyCode(consent.authorize(), texts);
        address.setText(texts.get("platform.consent.copy"));
        address.setAccessibleText(address.getText());
        String how = model.comesBack() ? texts.get("platform.consent.paste") : texts.get("platform.consent.paste.must");
        getChildren().addAll(waits, Controls.buttons(again, address), Controls.muted(how), pasting());
        again.requestFocus();
    }

    private VBox pasting() {
        TextField code = new TextField();
        code.setId("consent-code");
        Label wrong = new Label(null, Icons.of("fth-alert-circle", "provider-trouble-icon"));
        wrong.setWrapText(true);
        wrong.getStyleClass().add("provider-trouble");
        ListRow.show(wrong, null);
        Button go = Controls.button("fth-check", texts.get("platform.consent.go"), () -> {
            boolean taken = !code.getText().isBlank() && model.paste(code.getText());
            ListRow.show(wrong, taken ? null : texts.get("platform.consent.wrong"));
        });
        Button cancel = Controls.button("fth-x", texts.get("platform.consent.cancel"), model::abandon);
        go.setDefaultButton(true);
        go.disableProperty().bind(model.busyProperty());
        return new VBox(
                8, Controls.field(texts.get("platform.consent.code"), code, wrong), Controls.buttons(go, cancel));
    }
}
