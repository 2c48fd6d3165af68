package coachdesk.app.integrations.platforms;

import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.integrations.platforms.words.Standing;
import coachdesk.app.integrations.platforms.words.StandingMark;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.Integration;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One connection at a glance: its name, how it stands, what ends and what is wrong. */
final class ConnectionCard extends VBox {
    ConnectionCard(Integration connection, ConnectionTexts words, PlatformActions actions) {
        Texts texts = words.texts();
        Standing standing = Standing.of(connection);
        getStyleClass().addAll("connection-card", standing.style());
        Label name = Controls.words(words.name(connection), "text-medium");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(name, new StandingMark(connection, words));
        head.getStyleClass().add("connection-head");
        getChildren().add(head);
        words.glance(connection).forEach(line -> getChildren().add(Controls.muted(line)));
        words.expires(connection).ifPresent(line -> getChildren()
                .add(words.expiresSoon(connection) ? marked("fth-clock", "trial-bad", line) : Controls.muted(line)));
        FlowPane buttons = new FlowPane(8, 8);
        if (standing == Standing.BROKEN) {
            getChildren().add(marked("fth-key", "trial-bad", words.trouble(connection)));
        }
        if (standing == Standing.BROKEN || standing == Standing.NEW) {
            String word = standing == Standing.NEW ? texts.get("platform.connect") : texts.get("platform.reconnect");
            Button again = Controls.button("fth-key", word, () -> actions.reconnect(connection));
            again.setId("again-" + connection.id());
            again.setAccessibleText(texts.get("platform.of", again.getText(), words.name(connection)));
            buttons.getChildren().add(again);
        }
        Button open = Controls.button("fth-chevron-right", texts.get("platform.open"), () -> actions.open(connection));
        open.setId("open-" + connection.id());
        open.setAccessibleText(texts.get("platform.of", open.getText(), words.name(connection)));
        buttons.getChildren().add(open);
        getChildren().add(buttons);
    }

    private static Label marked(String icon, String style, String text) {
        Label line = new Label(text, Icons.of(icon, style));
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }
}
