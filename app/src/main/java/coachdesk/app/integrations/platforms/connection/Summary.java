package coachdesk.app.integrations.platforms.connection;

import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.integrations.platforms.words.PlatformTexts;
import coachdesk.app.integrations.platforms.words.Standing;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.SyncError;
import coachdesk.contract.integrations.Way;
import coachdesk.desk.integrations.PlatformWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How a connection stands, line by line. */
final class Summary {
    private final Integration connection;
    private final ConnectionTexts words;
    private final Consumer<Integration> reconnect;
    private final Texts texts;
    private final Moments moments;
    private final List<Node> lines = new ArrayList<>();

    Summary(Integration connection, ConnectionTexts words, Consumer<Integration> reconnect) {
        this.connection = connection;
        this.words = words;
        this.reconnect = reconnect;
        this.texts = words.texts();
        this.moments = words.moments();
    }

    List<Node> lines() {
        if (Standing.of(connection) == Standing.BROKEN) {
            lines.add(broken());
        }
        line(texts.get("platform.line.platform"), platform());
        line(texts.get("platform.n8n"), words.through(connection));
        line(texts.get("platform.line.account"), Optional.ofNullable(connection.account()));
        line(
                texts.get("platform.line.last"),
                Optional.of(at(connection.lastSuccessAt()).orElseGet(() -> texts.get("platform.never"))));
        if (connection.enabled()) {
            line(texts.get("platform.line.next"), at(connection.nextRunAt()));
        }
        line(texts.get("platform.line.expires"), words.expires(connection));
        line(texts.get("platform.line.linked"), Optional.of(texts.get("platform.linked", connection.linked())));
        line(
                texts.get("platform.line.events"),
                Optional.of(
                        connection.events().isEmpty() ? texts.get("platform.events.none") : words.events(connection)));
        if (connection.errorsSince() > 0) {
            line(texts.get("platform.line.errors"), errors());
        }
        if (connection.dead() > 0) {
            line(texts.get("platform.line.dead"), Optional.of(texts.get("platform.dead", connection.dead())));
        }
        PlatformTexts platforms = words.platforms();
        new TreeMap<>(connection.settings())
                .forEach((name, value) -> line(platforms.setting(connection.type(), name), Optional.of(value)));
        new TreeMap<>(connection.secrets())
                .keySet()
                .forEach(name ->
                        line(platforms.setting(connection.type(), name), Optional.of(words.kept(connection, name))));
        return lines;
    }

    private Optional<String> platform() {
        Optional<Platform> platform = Platform.ofWire(connection.type());
        Optional<Way> way = Way.ofWire(connection.way());
        return Optional.of(platform.flatMap(one -> way.filter(one.ways()::contains)
                        .map(by -> one.title() + " · " + words.platforms().way(one, by)))
                .orElseGet(() -> ConnectionTexts.platform(connection)));
    }

    private Optional<String> errors() {
        SyncError error = connection.lastError();
        return Optional.of(
                error == null || Standing.of(connection) == Standing.BROKEN
                        ? texts.get("platform.errors", connection.errorsSince())
                        : texts.get(
                                "platform.errors.last",
                                connection.errorsSince(),
                                words.words().what(connection.type(), error)));
    }

    private Optional<String> at(String iso) {
        Optional<Instant> at = ConnectionTexts.at(iso);
        return at.map(moments::shortly);
    }

    /** Which credential, why, what to do, and the way there. */
    private Node broken() {
        VBox box = new VBox(8);
        box.getStyleClass().addAll("inline-problem", "connection-broken");
        Label why = new Label(words.trouble(connection), Icons.of("fth-key", "trial-bad"));
        why.setWrapText(true);
        box.getChildren().add(why);
        SyncError error = connection.lastError();
        if (error != null) {
            box.getChildren().add(Controls.words(words.words().next(connection.type(), error), "trial-next"));
            String said = PlatformWords.said(error);
            if (!said.isEmpty()) {
                box.getChildren().add(Controls.muted(texts.get("platform.trial.said", said)));
            }
        }
        box.getChildren()
                .add(Controls.button(
                        "fth-refresh-cw", texts.get("platform.reconnect"), () -> reconnect.accept(connection)));
        return box;
    }

    private void line(String name, Optional<String> value) {
        value.ifPresent(text -> {
            Label label = new Label(name);
            label.getStyleClass().add("connection-label");
            label.setWrapText(true);
            Label shown = Controls.words(text, "connection-value");
            shown.setMinWidth(0);
            shown.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(shown, Priority.ALWAYS);
            HBox line = new HBox(label, shown);
            line.getStyleClass().add("connection-line");
            lines.add(line);
        });
    }
}
