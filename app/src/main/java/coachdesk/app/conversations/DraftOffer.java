package coachdesk.app.conversations;

import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.conversations.Draft;
import coachdesk.desk.words.Excerpt;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Says that another desk has a newer draft, and takes it over when somebody wants that. */
final class DraftOffer extends HBox {
    private static final int SHOWN = 80;

    private final Label said = new Label();
    private final Texts texts;

    DraftOffer(ReplyModel model, Texts texts) {
        this.texts = texts;
        getStyleClass().addAll("draft-offer", "reply-strip");
        setAlignment(Pos.CENTER_LEFT);
        said.setMinWidth(0);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        Button take = new Button();
        take.textProperty().bind(texts.bind("conversations.draft.take"));
        take.getStyleClass().add("small");
        take.setMinWidth(USE_PREF_SIZE);
        take.setOnAction(event -> model.take());
        Button no = new Button(null, Icons.of("fth-x"));
        no.getStyleClass().addAll("flat", "button-icon", "small");
        no.accessibleTextProperty().bind(texts.bind("conversations.draft.leave"));
        no.setOnAction(event -> model.decline());
        getChildren().addAll(Icons.of("fth-edit-3"), said, take, no);
        visibleProperty().bind(model.offeredProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        model.offeredProperty().subscribe(this::show);
        texts.localeProperty()
                .addListener(
                        (property, before, now) -> show(model.offeredProperty().getValue()));
    }

    private void show(Draft draft) {
        if (draft != null) {
            String line = draft.text().replaceAll("\\s+", " ").strip();
            EmojiText.show(said, texts.get("conversations.draft.other", Excerpt.of(line, SHOWN)));
        }
    }
}
