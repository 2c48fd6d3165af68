package coachdesk.app.ui;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * Text in which emoji are pictures, because the toolkit draws none on some systems. Use it wherever people's words are
 * shown: names, courses. Text without emoji costs nothing more than the label itself.
 */
public final class EmojiText {
    /** Below this no character is an emoji, or part of the sequence that makes one. */
    private static final char FIRST = '\u203c';

    private static final int PICTURES = 0x2600;

    private static final double LARGER = 1.2;

    private EmojiText() {}

    /** A piece of text: an emoji that can be drawn, or what stands between two of them. */
    record Piece(String text, boolean emoji) {}

    /** Reads which emoji there are, on whatever thread, so that the first text with one need not. */
    public static void prepare() {
        EmojiSheet.sheet();
    }

    /** Shows the text in a label or a cell, which keeps its styles. {@code null} empties it. */
    public static void show(Labeled labeled, String text) {
        if (text == null || !mayHoldEmoji(text)) {
            plain(labeled, text);
            return;
        }
        List<Piece> pieces = pieces(text);
        if (pieces.stream().noneMatch(Piece::emoji)) {
            plain(labeled, text);
            return;
        }
        labeled.setText(null);
        labeled.setGraphic(row(labeled, pieces));
        labeled.setAccessibleText(text);
    }

    /** One emoji as a picture of this size, in pixels; for one that can be drawn. */
    public static ImageView picture(String emoji, double size) {
        return EmojiSheet.sheet().picture(emoji, size);
    }

    public static Label label(String text, String... styleClasses) {
        Label label = new Label();
        label.getStyleClass().addAll(styleClasses);
        show(label, text);
        return label;
    }

    private static void plain(Labeled labeled, String text) {
        labeled.setText(text);
        if (labeled.getGraphic() instanceof HBox row && row.getStyleClass().contains("emoji-text")) {
            labeled.setGraphic(null);
            labeled.setAccessibleText(null);
        }
    }

    private static HBox row(Labeled labeled, List<Piece> pieces) {
        HBox row = new HBox();
        row.getStyleClass().add("emoji-text");
        for (Piece piece : pieces) {
            row.getChildren().add(piece.emoji() ? picture(labeled, piece.text()) : words(labeled, piece.text()));
        }
        return row;
    }

    private static Node picture(Labeled labeled, String emoji) {
        ImageView view = EmojiSheet.sheet().picture(emoji, 0);
        view.fitHeightProperty().bind(labeled.fontProperty().map(font -> font.getSize() * LARGER));
        view.fitWidthProperty().bind(view.fitHeightProperty());
        return view;
    }

    private static Label words(Labeled labeled, String text) {
        Label words = new Label(text);
        words.fontProperty().bind(labeled.fontProperty());
        words.textFillProperty().bind(labeled.textFillProperty());
        words.setMinWidth(Region.USE_COMPUTED_SIZE);
        return words;
    }

    /** Whether a closer look is needed; never says no to text with an emoji. */
    public static boolean mayHoldEmoji(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST) {
                return true;
            }
        }
        return false;
    }

    static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        BreakIterator clusters = BreakIterator.getCharacterInstance();
        clusters.setText(text);
        int start = clusters.first();
        for (int end = clusters.next(); end != BreakIterator.DONE; start = end, end = clusters.next()) {
            String cluster = text.substring(start, end);
            if (isEmoji(cluster)) {
                addWords(pieces, words);
                pieces.add(new Piece(cluster, true));
            } else {
                words.append(cluster);
            }
        }
        addWords(pieces, words);
        return pieces;
    }

    /** Signs such as arrows and ™ stay letters unless the text asks for the picture. */
    private static boolean isEmoji(String cluster) {
        int first = cluster.codePointAt(0);
        boolean meant = first >= PICTURES || Character.isEmojiPresentation(first) || cluster.length() > 1;
        return meant && mayHoldEmoji(cluster) && EmojiSheet.sheet().draws(cluster);
    }

    private static void addWords(List<Piece> pieces, StringBuilder words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words.toString(), false));
            words.setLength(0);
        }
    }
}
