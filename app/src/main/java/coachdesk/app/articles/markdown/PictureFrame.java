package coachdesk.app.articles.markdown;

import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.app.ui.WebLink;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A picture of a text. It is fetched only when somebody asks: to look at a text tells no other server of it. */
public final class PictureFrame extends HBox {
    private static final double WIDEST = 480;

    private final Texts texts;
    private final Label said;

    /** @param words what it is called; may be empty */
    public PictureFrame(String address, String words, Texts texts) {
        this.texts = texts;
        getStyleClass().add("md-picture");
        said = EmojiText.label(words.isBlank() ? address : words, "md-picture-words");
        said.setWrapText(true);
        HBox.setHgrow(said, Priority.SOMETIMES);
        getChildren().addAll(Icons.of("fth-image"), said);
        Optional<String> safe = WebLink.web(address);
        if (safe.isPresent()) {
            Button look = new Button();
            look.textProperty().bind(texts.bind("editor.media.look"));
            look.getStyleClass().add("small");
            look.setMinWidth(USE_PREF_SIZE);
            look.setOnAction(event -> load(safe.get(), look));
            getChildren().add(look);
        }
    }

    private void load(String address, Button look) {
        look.setDisable(true);
        EmojiText.show(said, texts.get("editor.media.loading"));
        Image image = new Image(address, WIDEST, 0, true, true, true);
        image.progressProperty().addListener((property, before, now) -> arrived(image, look));
        image.errorProperty().addListener((property, before, now) -> arrived(image, look));
    }

    private void arrived(Image image, Button look) {
        if (image.isError()) {
            look.setDisable(false);
            EmojiText.show(said, texts.get("editor.media.none"));
        } else if (image.getProgress() >= 1) {
            ImageView view = new ImageView(image);
            view.setPreserveRatio(true);
            view.setFitWidth(Math.min(WIDEST, image.getWidth()));
            view.setAccessibleText(said.getText());
            getChildren().setAll(view);
        }
    }
}
