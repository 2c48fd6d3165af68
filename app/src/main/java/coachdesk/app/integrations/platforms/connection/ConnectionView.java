package coachdesk.app.integrations.platforms.connection;

import atlantafx.base.controls.ToggleSwitch;
import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.integrations.platforms.words.StandingMark;
import coachdesk.app.shell.Command;
import coachdesk.app.shell.CommandButtons;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.SettingRow;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.Integration;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One connection: how it stands, whether it works, and whatever sections are added to it. */
final class ConnectionView extends VBox {
    private final ConnectionTexts words;
    private final Consumer<Integration> reconnect;
    private final HBox title = new HBox();
    private final VBox summary = new VBox();
    private final VBox added = new VBox();
    private final VBox body;
    private final ToggleSwitch works = new ToggleSwitch();
    private boolean showing;

    /** @param commands back, sync, test, switch, and what else is done with it */
    ConnectionView(
            ConnectionModel model,
            ConnectionTexts words,
            List<Command> commands,
            TrialSection trial,
            Node n8n,
            Consumer<Integration> reconnect) {
        this.words = words;
        this.reconnect = reconnect;
        Texts texts = words.texts();
        getStyleClass().add("connection-page");
        CommandButtons buttons = new CommandButtons(texts);
        title.getStyleClass().add("connection-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        FlowPane actions = new FlowPane(8, 8, buttons.plain(commands.get(2)), buttons.primary(commands.get(1)));
        actions.getStyleClass().add("connection-actions");
        HBox header = new HBox(buttons.icon(commands.getFirst()), title, actions);
        header.getStyleClass().add("page-header");
        summary.getStyleClass().addAll("surface", "connection-section");
        added.getStyleClass().add("connection-added");
        ListRow.show(added, false);
        works.accessibleTextProperty().bind(texts.bind("command.integrations.switch"));
        works.selectedProperty().addListener((property, before, now) -> {
            if (!showing) {
                commands.get(3).run();
                // Whoever is asked first may say no: it shows what is.
                turned(model.shownProperty().get());
            }
        });
        VBox state = new VBox(new SettingRow(texts.bind("platform.switch"), texts.bind("platform.switch.why"), works));
        state.getStyleClass().add("surface");
        FlowPane rest = Controls.buttons(commands.subList(4, commands.size()).stream()
                .map(buttons::plain)
                .toArray(Node[]::new));
        body = new VBox(summary, trial, state, added, n8n, rest);
        body.getStyleClass().add("connection-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(header, scroll);
        trial.visibleProperty().subscribe(now -> {
            if (now) {
                scroll.setVvalue(0); // What came of it is to be seen, wherever it was asked for.
            }
        });
        model.shownProperty().subscribe((before, now) -> {
            show(now);
            if (now != null && before == null) {
                scroll.setVvalue(0);
                header.getChildren().getFirst().requestFocus();
            }
        });
        show(model.shownProperty().get());
        texts.localeProperty()
                .addListener(
                        (property, before, now) -> show(model.shownProperty().get()));
    }

    void add(Node section) {
        added.getChildren().add(section);
        ListRow.show(added, true);
    }

    void first(Node section) {
        body.getChildren().add(1, section);
    }

    private void turned(Integration connection) {
        showing = true;
        works.setSelected(connection.enabled());
        showing = false;
    }

    private void show(Integration connection) {
        title.getChildren().clear();
        summary.getChildren().clear();
        if (connection == null) {
            return;
        }
        Label name = EmojiText.label(words.name(connection), "page-title");
        name.setMinWidth(0);
        title.getChildren().addAll(name, new StandingMark(connection, words));
        turned(connection);
        summary.getChildren().addAll(new Summary(connection, words, reconnect).lines());
    }
}
