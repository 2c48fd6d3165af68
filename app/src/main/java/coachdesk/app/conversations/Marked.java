package coachdesk.app.conversations;

import coachdesk.app.ui.EmojiText;
import coachdesk.desk.words.SearchText;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** A line in which what was looked for stands out. */
final class Marked {
    private static final int BEFORE = 14;

    /** More has no room in a line. */
    private static final int LONGEST = 300;

    private Marked() {}

    /** @param whole may be longer than a line; then its beginning is shown
     * @param wanted as it was typed; blank marks nothing */
    static void show(Label label, String whole, String wanted) {
        String line = whole.length() > LONGEST ? whole.substring(0, whole.offsetByCodePoints(0, LONGEST / 2)) : whole;
        int[] hit = wanted.isBlank() ? null : hit(line, SearchText.fold(wanted.strip()));
        if (hit == null) {
            if (label.getGraphic() instanceof HBox box && box.getStyleClass().contains("marked")) {
                label.setGraphic(null);
            }
            EmojiText.show(label, line);
            return;
        }
        Label found = piece(label, line.substring(hit[0], hit[1]));
        found.getStyleClass().add("hit");
        HBox box = new HBox(piece(label, before(line, hit[0])), found, piece(label, line.substring(hit[1])));
        box.getStyleClass().add("marked");
        box.setMinWidth(0);
        if (!(label.getClip() instanceof Rectangle)) {
            Rectangle clip = new Rectangle();
            clip.widthProperty().bind(label.widthProperty());
            clip.heightProperty().bind(label.heightProperty());
            label.setClip(clip);
        }
        label.setText(null);
        label.setGraphic(box);
    }

    /** So that what was found is in sight. */
    private static String before(String line, int end) {
        int from = Math.max(0, end - BEFORE);
        while (from > 0 && from < end && Character.isLowSurrogate(line.charAt(from))) {
            from++;
        }
        return (from > 0 ? "…" : "") + line.substring(from, end);
    }

    private static Label piece(Label of, String text) {
        Label piece = EmojiText.label(text);
        piece.setMinWidth(text.length() < 60 ? Region.USE_PREF_SIZE : 0);
        piece.fontProperty().bind(of.fontProperty());
        return piece;
    }

    /** From where to where it stands, in the signs of the line itself; null where it does not. */
    static int[] hit(String line, String folded) {
        if (folded.isEmpty()) {
            return null;
        }
        for (int from = 0; from < line.length(); from++) {
            if (Character.isLowSurrogate(line.charAt(from))
                    || Character.isWhitespace(line.charAt(from))
                    || !SearchText.fold(line.substring(from)).startsWith(folded)) {
                continue;
            }
            int to = from + 1;
            while (to < line.length()
                    && !SearchText.fold(line.substring(from, to)).startsWith(folded)) {
                to++;
            }
            while (to < line.length() && Character.getType(line.charAt(to)) == Character.NON_SPACING_MARK) {
                to++;
            }
            return new int[] {from, to};
        }
        return null;
    }
}
