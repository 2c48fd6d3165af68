package coachdesk.app.integrations.platforms.connection;

import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.shell.ProblemText;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.CopyCode;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.WebhookSetup;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/** Where a platform tells of changes at once, and what it signs with. */
final class WebhookSection extends VBox {
    private final ConnectionModel model;
    private final WebhookModel webhook;
    private final ConnectionTexts words;
    private final Texts texts;

    WebhookSection(ConnectionModel model, WebhookModel webhook, ConnectionTexts words) {
        this.model = model;
        this.webhook = webhook;
        this.words = words;
        this.texts = words.texts();
        getStyleClass().addAll("surface", "connection-section");
        model.shownProperty().subscribe((before, now) -> {
            if (before == null || now == null) {
                lay();
            }
        });
        webhook.toldProperty().subscribe(now -> lay());
        texts.localeProperty().addListener((property, before, now) -> lay());
    }

    private void lay() {
        getChildren()
                .setAll(
                        Controls.words(texts.get("platform.webhook"), "section-title"),
                        Controls.muted(texts.get("platform.webhook.why")));
        Asked.Told<WebhookSetup> told = webhook.toldProperty().get();
        if (told.problem() != null) {
            getChildren().add(new ProblemText(told.problem(), texts));
        }
        if (told.answer() == null) {
            Button show = Controls.button("fth-radio", texts.get("platform.webhook.show"), webhook::look);
            show.setId("webhook-show");
            getChildren().add(Controls.buttons(show));
        } else if (told.answer().url() == null) {
            getChildren().add(Controls.muted(texts.get("platform.webhook.none")));
        } else {
            show(told.answer());
        }
    }

    private void show(WebhookSetup setup) {
        if (model.shownProperty().get() == null) {
            return;
        }
        Platform.ofWire(model.shownProperty().get().type()).ifPresent(platform -> getChildren()
                .add(Controls.muted(texts.get("platform.webhook.where." + platform.wire()))));
        getChildren()
                .addAll(
                        Controls.words(texts.get("platform.webhook.address"), "text-medium"),
                        Controls.buttons(new CopyCode(setup.url(), texts)));
        if (setup.user() != null) {
            getChildren()
                    .addAll(
                            Controls.words(texts.get("platform.webhook.user"), "text-medium"),
                            Controls.buttons(new CopyCode(setup.user(), texts)));
        }
        getChildren().add(Controls.words(texts.get("platform.webhook.secret"), "text-medium"));
        if (setup.secret() == null) {
            getChildren()
                    .add(Controls.muted(
                            setup.set()
                                    ? texts.get("platform.webhook.secret.set")
                                    : texts.get("platform.webhook.secret.none")));
            getChildren().addAll(giving(), Controls.muted(last(setup)));
        } else {
            getChildren()
                    .addAll(
                            Controls.buttons(new CopyCode(setup.secret(), texts)),
                            Controls.muted(texts.get("platform.webhook.secret.once")),
                            Controls.muted(last(setup)));
        }
    }

    private String last(WebhookSetup setup) {
        return ConnectionTexts.at(setup.lastDelivery())
                .map(at -> texts.get("platform.webhook.last", words.moments().shortly(at)))
                .orElseGet(() -> texts.get("platform.webhook.last.none"));
    }

    /** The platform's own, or one made here. */
    private VBox giving() {
        PasswordField given = new PasswordField();
        given.setId("webhook-secret");
        Label wrong = new Label(null, Icons.of("fth-alert-circle", "provider-trouble-icon"));
        wrong.setWrapText(true);
        wrong.getStyleClass().add("provider-trouble");
        ListRow.show(wrong, null);
        Button keep = Controls.button("fth-check", texts.get("platform.webhook.keep"), () -> {
            boolean good = !given.getText().isBlank() && webhook.secret(given.getText());
            ListRow.show(
                    wrong,
                    good
                            ? null
                            : given.getText().isBlank()
                                    ? texts.get("platform.wrong.missing")
                                    : texts.get("platform.wrong.spaces"));
        });
        Button make = Controls.button("fth-key", texts.get("platform.n8n.secret.new"), () -> webhook.secret(""));
        return new VBox(
                8, Controls.field(texts.get("platform.webhook.given"), given, wrong), Controls.buttons(keep, make));
    }
}
