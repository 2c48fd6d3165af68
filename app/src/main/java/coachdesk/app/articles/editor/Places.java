package coachdesk.app.articles.editor;

import coachdesk.contract.articles.Paragraphs;
import coachdesk.contract.articles.Paragraphs.Fate;
import coachdesk.contract.articles.Paragraphs.Piece;
import java.util.List;

/** Where a place of a text is after others have changed other paragraphs of it. */
record Places(List<Piece> pieces, int length) {
    private static final int BETWEEN = 2;

    static Places of(String before, String now) {
        return new Places(Paragraphs.difference(before, now), now.length());
    }

    /** In a paragraph that is gone: where it stood. */
    int moved(int place) {
        int old = 0;
        int now = 0;
        for (Piece piece : pieces) {
            int step = piece.text().length() + BETWEEN;
            if (piece.fate() == Fate.ADDED) {
                now += step;
            } else if (place < old + step) {
                return Math.min(length, piece.fate() == Fate.KEPT ? now + place - old : now);
            } else {
                old += step;
                now += piece.fate() == Fate.KEPT ? step : 0;
            }
        }
        return length;
    }
}
