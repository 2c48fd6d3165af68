package coachdesk.app.integrations.platforms;

import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A platform: what it can do, how one connects, and which connections there are. */
final class PlatformCard extends VBox {
    /** @param able whether anything can be connected at all */
    PlatformCard(
            Platform platform,
            List<Integration> connections,
            ConnectionTexts words,
            PlatformActions actions,
            boolean able) {
        Texts texts = words.texts();
        getStyleClass().addAll("surface", "platform-card");
        Label title = new Label(platform.title());
        title.getStyleClass().add("platform-title");
        getChildren().addAll(title, Controls.words(words.platforms().can(platform), "platform-can"));
        words.platforms().cannot(platform).ifPresent(text -> getChildren().add(Controls.muted(text)));
        connections.forEach(one -> getChildren().add(new ConnectionCard(one, words, actions)));
        if (connections.isEmpty()) {
            getChildren().add(Controls.muted(words.platforms().ways(platform)));
        }
        Button connect = Controls.button(
                "fth-plus",
                connections.isEmpty() ? texts.get("platform.connect") : texts.get("platform.connect.more"),
                () -> actions.connect(platform));
        connect.setId("connect-" + platform.wire());
        connect.setAccessibleText(texts.get("platform.of", connect.getText(), platform.title()));
        connect.setDisable(!able);
        getChildren().add(connect);
    }
}
