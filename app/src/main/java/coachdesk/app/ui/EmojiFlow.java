package coachdesk.app.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Text of any length that wraps, with its emoji as pictures between the words. */
public final class EmojiFlow extends TextFlow {
    private static final double LARGER = 1.25;

    public EmojiFlow(String text, String... styleClasses) {
        getStyleClass().add("emoji-flow");
        getStyleClass().addAll(styleClasses);
        List<EmojiText.Piece> pieces =
                EmojiText.mayHoldEmoji(text) ? EmojiText.pieces(text) : List.of(new EmojiText.Piece(text, false));
        Text measure = words("");
        getChildren().add(measure);
        for (EmojiText.Piece piece : pieces) {
            getChildren().add(piece.emoji() ? picture(piece.text(), measure) : words(piece.text()));
        }
        setAccessibleText(text);
    }

    /** Adds words with their emoji to a text that is put together elsewhere. @param measure a text of the same style */
    public static List<Node> nodes(String text, Text measure) {
        List<EmojiText.Piece> pieces =
                EmojiText.mayHoldEmoji(text) ? EmojiText.pieces(text) : List.of(new EmojiText.Piece(text, false));
        return pieces.stream()
                .map(piece -> piece.emoji() ? picture(piece.text(), measure) : words(piece.text()))
                .toList();
    }

    /** As large as an emoji beside these letters. */
    public static void sized(ImageView picture, Text measure) {
        picture.fitHeightProperty().bind(measure.fontProperty().map(font -> font.getSize() * LARGER));
        picture.setPreserveRatio(true);
    }

    private static Text words(String text) {
        Text words = new Text(text);
        words.getStyleClass().add("emoji-flow-words");
        return words;
    }

    /** As large as the letters beside it, which only the style knows. */
    private static Node picture(String emoji, Text measure) {
        ImageView view = EmojiSheet.sheet().picture(emoji, 0);
        view.fitHeightProperty().bind(measure.fontProperty().map(font -> font.getSize() * LARGER));
        view.fitWidthProperty().bind(view.fitHeightProperty());
        return view;
    }
}
