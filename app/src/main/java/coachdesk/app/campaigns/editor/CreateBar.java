package coachdesk.app.campaigns.editor;

import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.contract.campaigns.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The foot of the form: what is missing, or the button that creates; what sends at once is asked once more, in words. */
final class CreateBar extends HBox {
    private final EditorModel model;
    private final CampaignWords words;
    private final Consumer<List<String>> created;
    private boolean asking;

    /** @param created gets the ids of the sendings that were made */
    CreateBar(EditorModel model, CampaignWords words, Consumer<List<String>> created) {
        this.model = model;
        this.words = words;
        this.created = created;
        getStyleClass().add("create-bar");
        model.readinessProperty().addListener((property, before, now) -> changed());
        words.texts().localeProperty().addListener((property, before, now) -> fill());
        fill();
    }

    private void changed() {
        asking = false;
        fill();
    }

    private void fill() {
        Readiness now = model.readinessProperty().get();
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(gap);
        getChildren().addAll(asking ? question(now) : offer(now));
    }

    private List<Node> offer(Readiness now) {
        Texts texts = words.texts();
        if (!now.ready()) {
            Button missing = new Button(
                    texts.get("editor.missing." + now.missing().name().toLowerCase(Locale.ROOT)));
            missing.setDisable(true);
            missing.getStyleClass().add("create");
            return List.of(missing);
        }
        Button create = primary(
                now.times() == 0
                        ? texts.get("editor.create.now", now.recipients())
                        : texts.get("editor.create.later", now.recipients(), now.times()));
        create.setOnAction(event -> {
            asking = true;
            fill();
        });
        return List.of(create);
    }

    private List<Node> question(Readiness now) {
        Texts texts = words.texts();
        String channels = model.campaignProperty().get().channels().stream()
                .map(words::channel)
                .collect(Collectors.joining(", "));
        Label question = new Label(
                now.times() == 0
                        ? texts.get("editor.ask.now", now.recipients(), channels)
                        : texts.get("editor.ask.later", now.recipients(), channels, now.times()));
        question.setWrapText(true);
        Button no = new Button(texts.get("editor.ask.no"));
        no.setMinWidth(USE_PREF_SIZE);
        no.setOnAction(event -> changed());
        Button yes = primary(
                now.times() == 0
                        ? texts.get("editor.ask.send", now.recipients())
                        : texts.get("editor.ask.plan", now.times()));
        yes.setOnAction(event -> {
            asking = false;
            model.create(created);
        });
        VBox said = new VBox(question);
        said.getChildren().addAll(troubles());
        HBox.setHgrow(said, Priority.SOMETIMES);
        return List.of(said, no, yes);
    }

    /** What is known to keep a chosen channel from sending. */
    private List<Label> troubles() {
        List<Label> troubles = new ArrayList<>();
        for (Channel channel : model.campaignProperty().get().channels()) {
            model.served().trouble(channel).ifPresent(code -> {
                Label trouble =
                        new Label(words.trouble(channel, code), Icons.of("fth-alert-triangle", "channel-trouble-icon"));
                trouble.setWrapText(true);
                trouble.setMinHeight(USE_PREF_SIZE);
                trouble.getStyleClass().add("channel-trouble");
                troubles.add(trouble);
            });
        }
        return troubles;
    }

    private static Button primary(String word) {
        Button button = new Button();
        EmojiText.show(button, word);
        button.getStyleClass().addAll("accent", "create");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
