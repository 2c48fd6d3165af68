package coachdesk.app.campaigns;

import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.campaigns.Campaigns;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All that was due while nobody could send it, in one card: send now, move, or leave it unsent. */
final class MissedCard extends VBox {
    private final CampaignsModel model;
    private final CampaignWords words;
    private final Consumer<Campaigns.Missed> move;

    /** @param move asks for another time */
    MissedCard(CampaignsModel model, CampaignWords words, Consumer<Campaigns.Missed> move) {
        this.model = model;
        this.words = words;
        this.move = move;
        getStyleClass().add("missed-card");
        model.missed().addListener((ListChangeListener<Campaigns.Missed>) change -> fill());
        words.texts().localeProperty().addListener((property, before, now) -> fill());
        fill();
    }

    private void fill() {
        List<Campaigns.Missed> missed = List.copyOf(model.missed());
        setVisible(!missed.isEmpty());
        setManaged(!missed.isEmpty());
        Texts texts = words.texts();
        Label title = new Label(texts.get("campaigns.missed", missed.size()), Icons.of("fth-alert-triangle"));
        title.getStyleClass().add("section-title");
        Label safe = new Label(texts.get("campaigns.missed.safe", missed.size()));
        safe.setWrapText(true);
        safe.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(title, safe);
        missed.forEach(one -> getChildren().add(line(one, texts)));
    }

    private Node line(Campaigns.Missed one, Texts texts) {
        Label name = EmojiText.label(one.campaign().name(), "campaign-name");
        Label times = new Label(one.dispatches().stream()
                .map(dispatch -> words.moment(dispatch.at()))
                .collect(Collectors.joining(", ")));
        times.getStyleClass().add("text-muted");
        times.setWrapText(true);
        VBox what = new VBox(name, times);
        HBox.setHgrow(what, Priority.ALWAYS);
        Button send = button(texts.get("campaigns.missed.send"), () -> model.sendMissed(one));
        Button later = button(texts.get("campaigns.missed.move"), () -> move.accept(one));
        Button skip = button(texts.get("campaigns.missed.skip"), () -> model.skipMissed(one));
        skip.getStyleClass().add("flat");
        HBox line = new HBox(what, send, later, skip);
        line.getStyleClass().add("missed-line");
        return line;
    }

    private static Button button(String word, Runnable action) {
        Button button = new Button(word);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
