package coachdesk.app.integrations.platforms.connection;

import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.shell.ProblemText;
import coachdesk.app.shell.Toasts;
import coachdesk.app.ui.Choice;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.CopyCode;
import coachdesk.app.ui.FileChoice;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.N8nSetup;
import coachdesk.contract.integrations.ValueForm;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Whether the connector of the program does the work or n8n, and what n8n needs for that. */
final class N8nSection extends VBox {
    private final ConnectionModel model;
    private final N8nModel n8n;
    private final ConnectionTexts words;
    private final Texts texts;
    private final Toasts toasts;
    private final FileChoice files;
    private final Choice<String> who;
    private final TextField webhook = new TextField();
    private final Label wrong = new Label(null, Icons.of("fth-alert-circle", "provider-trouble-icon"));
    private final VBox asked = new VBox(8);
    private final Label last = Controls.muted("");
    private final VBox setup = new VBox(12);
    private String of;

    N8nSection(ConnectionModel model, N8nModel n8n, ConnectionTexts words, Toasts toasts, FileChoice files) {
        this.model = model;
        this.n8n = n8n;
        this.words = words;
        this.texts = words.texts();
        this.toasts = toasts;
        this.files = files;
        getStyleClass().addAll("surface", "connection-section");
        who = new Choice<>(this::choose);
        who.option(Integration.BUILTIN, texts.bind("platform.n8n.builtin"))
                .option(Integration.N8N, texts.bind("platform.n8n.n8n"));
        who.setMaxWidth(USE_PREF_SIZE);
        model.shownProperty().subscribe(this::show);
        n8n.toldProperty().subscribe(this::tell);
        texts.localeProperty().addListener((property, before, now) -> lay());
        lay();
    }

    private void lay() {
        Button keep = Controls.button("fth-check", texts.get("platform.n8n.keep"), this::keep);
        wrong.setWrapText(true);
        wrong.getStyleClass().add("provider-trouble");
        ListRow.show(wrong, null);
        webhook.setId("n8n-webhook");
        webhook.setOnAction(event -> keep());
        setup.getChildren()
                .setAll(
                        asked,
                        Controls.field(texts.get("platform.n8n.webhook"), webhook, wrong),
                        Controls.muted(texts.get("platform.n8n.webhook.where")),
                        Controls.buttons(keep),
                        last);
        getChildren()
                .setAll(
                        Controls.words(texts.get("platform.n8n"), "section-title"),
                        Controls.muted(texts.get("platform.n8n.why")),
                        who,
                        setup);
        tell(n8n.toldProperty().get());
    }

    private void show(Integration connection) {
        boolean by = connection != null && Integration.N8N.equals(connection.connector());
        ListRow.show(setup, by);
        if (connection == null) {
            of = null;
            return;
        }
        who.show(by ? Integration.N8N : Integration.BUILTIN);
        if (!connection.id().equals(of)) {
            of = connection.id();
            webhook.setText(Objects.requireNonNullElse(connection.webhook(), ""));
            ListRow.show(wrong, null);
        }
    }

    private void choose(String connector) {
        if (!connector.equals(model.shownProperty().get().connector())) {
            model.edit(
                    Map.of("connector", connector),
                    undo -> toasts.undoable(
                            Integration.N8N.equals(connector)
                                    ? texts.get("platform.n8n.chosen")
                                    : texts.get("platform.n8n.builtin.chosen"),
                            undo));
        }
    }

    /** An empty address is none. */
    private void keep() {
        String address = webhook.getText().strip();
        boolean good = address.isEmpty() || ValueForm.API.accepts(address);
        boolean guarded = address.startsWith("https://");
        ListRow.show(
                wrong, good ? null : guarded ? texts.get("platform.wrong.invalid") : texts.get("platform.wrong.https"));
        if (good) {
            Map<String, Object> fields = new HashMap<>();
            fields.put("n8n_webhook_url", address.isEmpty() ? null : address);
            model.edit(fields, undo -> toasts.undoable(texts.get("platform.n8n.kept"), undo));
        } else {
            webhook.requestFocus();
        }
    }

    private void tell(Asked.Told<N8nSetup> now) {
        asked.getChildren().clear();
        ListRow.show(last, null);
        if (now.problem() != null) {
            Button again = Controls.button("fth-refresh-cw", texts.get("integrations.again"), n8n::look);
            asked.getChildren().addAll(new ProblemText(now.problem(), texts), Controls.buttons(again));
        }
        N8nSetup known = now.answer();
        if (known == null) {
            return;
        }
        if (known.workflow() != null) {
            asked.getChildren()
                    .addAll(
                            Controls.buttons(
                                    Controls.button("fth-download", texts.get("platform.n8n.export"), this::export)),
                            Controls.muted(texts.get(
                                    "platform.n8n.export.where",
                                    ConnectionTexts.platform(
                                            model.shownProperty().get()))));
        }
        if (known.callback() == null) {
            asked.getChildren().add(Controls.muted(texts.get("platform.n8n.callback.none")));
        } else {
            asked.getChildren()
                    .addAll(
                            Controls.words(texts.get("platform.n8n.callback"), "text-medium"),
                            Controls.buttons(new CopyCode(known.callback(), texts)));
            secret(known);
        }
        ListRow.show(
                last,
                known.callback() == null
                        ? null
                        : ConnectionTexts.at(known.lastCallback())
                                .map(at -> texts.get(
                                        "platform.n8n.last", words.moments().shortly(at)))
                                .orElseGet(() -> texts.get("platform.n8n.last.none")));
    }

    private void secret(N8nSetup known) {
        asked.getChildren().add(Controls.words(texts.get("platform.n8n.secret"), "text-medium"));
        if (known.secret() == null) {
            Button make = Controls.button("fth-key", texts.get("platform.n8n.secret.new"), n8n::newSecret);
            asked.getChildren().addAll(Controls.buttons(make), Controls.muted(texts.get("platform.n8n.secret.why")));
        } else {
            asked.getChildren()
                    .addAll(
                            Controls.buttons(new CopyCode(known.secret(), texts)),
                            Controls.muted(texts.get("platform.n8n.sign.where")),
                            Controls.muted(texts.get("platform.n8n.secret.once")));
        }
    }

    private void export() {
        String name = texts.get("platform.n8n.file", model.shownProperty().get().type());
        files.forWriting(name)
                .ifPresent(file -> n8n.export(file, () -> toasts.info(texts.get("platform.n8n.exported"))));
    }
}
