package coachdesk.app.conversations;

import coachdesk.app.ui.Texts;
import coachdesk.desk.conversations.MessageBody;
import coachdesk.desk.conversations.MessagePart;
import coachdesk.desk.conversations.MessageText;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What an answer will look like; there as soon as a picture is in it, for which the field has only its tag. */
final class ReplyPreview extends HBox {
    private final SaidText.Draws draws;
    private final ScrollPane place = new ScrollPane();

    /** @param text what is being written */
    ReplyPreview(ObservableValue<String> text, SaidText.Draws draws, Texts texts) {
        this.draws = draws;
        Label title = new Label();
        title.textProperty().bind(texts.bind("conversations.reply.preview"));
        title.getStyleClass().add("text-muted");
        title.setMinWidth(USE_PREF_SIZE);
        place.setFitToWidth(true);
        place.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        place.getStyleClass().add("reply-preview-text");
        HBox.setHgrow(place, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("reply-strip", "reply-preview");
        getChildren().addAll(title, place);
        managedProperty().bind(visibleProperty());
        text.subscribe(this::show);
        draws.emoji().allProperty().addListener((property, before, now) -> show(text.getValue()));
    }

    private void show(String written) {
        MessageBody body = MessageText.read(written);
        boolean picture = body.parts().stream().anyMatch(MessagePart.Emoji.class::isInstance);
        setVisible(picture);
        place.setContent(picture ? new SaidText(body, draws, false) : null);
    }
}
