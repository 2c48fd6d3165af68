package coachdesk.app.integrations.platforms.connection;

import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.FileChoice;
import coachdesk.app.ui.Once;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.Integration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One connection, and what can be done with it. */
public final class ConnectionPage {
    private final AppContext context;
    private final ConnectionTexts words;
    private final Texts texts;
    private final Ways ways;
    private final ConnectionModel model;
    private final TrialModel trial;
    private final N8nModel n8n;
    private final WebhookModel webhook;
    private final List<Command> commands;
    private final Once<ConnectionView> view;
    private Doubt doubt = (title, deed, go) -> go.run();

    /** What leads away from it. @param files asks where a file goes */
    public record Ways(Runnable back, Consumer<Integration> reconnect, FileChoice files) {}

    /** What is asked of whoever brings two studios together. */
    public interface Doubt {
        /** @param title of the question @param deed the word for going on @param go does it, now, later or never */
        void before(String title, String deed, Runnable go);
    }

    public ConnectionPage(AppContext context, ConnectionTexts words, Ways ways) {
        this.context = context;
        this.words = words;
        this.texts = words.texts();
        this.ways = ways;
        this.model = new ConnectionModel(
                context.desk().connections(), context.desk().sync(), context.tasks(), context.toasts()::problem);
        this.trial = model.trial();
        this.n8n = model.n8n();
        this.webhook = model.webhook();
        this.commands = makeCommands();
        this.view = new Once<>(() -> new ConnectionView(
                model,
                words,
                commands,
                trialSection(),
                new VBox(16, webhookSection(), n8nSection()),
                ways.reconnect()));
    }

    private TrialSection trialSection() {
        return new TrialSection(model, trial, words);
    }

    private WebhookSection webhookSection() {
        return new WebhookSection(model, webhook, words);
    }

    private N8nSection n8nSection() {
        return new N8nSection(model, n8n, words, context.toasts(), ways.files());
    }

    private List<Command> makeCommands() {
        ObservableBooleanValue open = model.open();
        return List.of(
                new Command(
                        "integrations.back",
                        "fth-arrow-left",
                        new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN),
                        open,
                        ways.back()),
                new Command("integrations.sync", "fth-refresh-cw", key(KeyCode.R), model.works(), this::sync),
                new Command("integrations.test", "fth-activity", key(KeyCode.T), open, trial::run),
                new Command("integrations.switch", "fth-power", key(KeyCode.E), open, this::turn),
                new Command(
                        "integrations.rename", "fth-edit-2", new KeyCodeCombination(KeyCode.F2), open, this::rename),
                new Command(
                        "integrations.reconnect",
                        "fth-key",
                        new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        open,
                        () -> ways.reconnect().accept(now())),
                new Command("integrations.disconnect", "fth-x-circle", List.of(), open, this::disconnect));
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    public List<Command> commands() {
        return commands;
    }

    public Region view() {
        return view.get();
    }

    /** For what follows the connection that is open. */
    public ConnectionModel model() {
        return model;
    }

    /** Puts a section of it between how it stands and n8n, below those that were put there before. */
    public void add(Node section) {
        view.get().add(section);
    }

    /** @param now asked before everything is brought over, and before it goes by itself for the first time */
    public void doubt(Doubt now) {
        doubt = now;
    }

    /** Above the other sections, where whoever asks for something sees what comes of it. */
    public void first(Node section) {
        view.get().first(section);
    }

    /** @param connection null for none */
    public void show(Integration connection) {
        trial.about(connection == null ? null : connection.id());
        webhook.about(connection == null ? null : connection.id());
        n8n.about(connection != null && Integration.N8N.equals(connection.connector()) ? connection.id() : null);
        model.show(connection);
    }

    /** What is told once is not there for whoever comes back. */
    public void left() {
        webhook.about(null);
        n8n.about(null);
    }

    private Integration now() {
        return model.shownProperty().get();
    }

    private void sync() {
        Integration connection = now();
        String name = words.name(connection);
        doubt.before(
                texts.get("platform.setup.rehearsal.title"),
                texts.get("platform.setup.rehearse.skip"),
                () -> model.sync(connection, () -> context.toasts().info(texts.get("platform.sync.asked", name))));
    }

    private void turn() {
        Integration connection = now();
        boolean on = !connection.enabled();
        String name = words.name(connection);
        Runnable turn = () -> model.enable(connection, on, undo -> context.toasts()
                .undoable(on ? texts.get("platform.enabled", name) : texts.get("platform.disabled", name), undo));
        if (on && connection.lastSuccessAt() == null) {
            doubt.before(texts.get("platform.setup.enable.title"), texts.get("platform.setup.enable.skip"), turn);
        } else {
            turn.run();
        }
    }

    private void rename() {
        Integration connection = now();
        SimpleStringProperty name = new SimpleStringProperty(words.name(connection));
        Button save = Controls.button("fth-check", texts.get("platform.rename.save"), () -> {
            context.side().close();
            model.rename(connection, name.get(), undo -> context.toasts()
                    .undoable(texts.get("platform.renamed", name.get()), undo));
        });
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        panel(
                texts.get("platform.rename"),
                Controls.field(texts.get("platform.rename.name"), Controls.line(name)),
                save);
    }

    /** Asked before, because nothing brings the keys back. */
    private void disconnect() {
        Integration connection = now();
        String name = words.name(connection);
        Button yes = Controls.button("fth-x-circle", texts.get("platform.disconnect.yes", name), () -> {
            context.side().close();
            model.disconnect(connection, () -> {
                ways.back().run();
                context.toasts().info(texts.get("platform.disconnected", name));
            });
        });
        yes.getStyleClass().addAll("accent", "danger");
        panel(
                texts.get("platform.disconnect.title", name),
                Controls.words(
                        texts.get("platform.disconnect.ask", ConnectionTexts.platform(connection), connection.linked()),
                        "trial-line"),
                yes);
    }

    private void panel(String title, Node... parts) {
        VBox panel = new VBox(parts);
        panel.getStyleClass().add("server-steps");
        context.side().open(title, panel, () -> {});
    }
}
