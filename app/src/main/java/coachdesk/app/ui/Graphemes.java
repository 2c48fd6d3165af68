package coachdesk.app.ui;

import java.text.BreakIterator;

/** Signs as a person counts them: an emoji is one. */
public final class Graphemes {
    private Graphemes() {}

    public static int count(String text) {
        BreakIterator clusters = BreakIterator.getCharacterInstance();
        clusters.setText(text);
        int count = 0;
        while (clusters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
