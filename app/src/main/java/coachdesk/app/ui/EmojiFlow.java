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
