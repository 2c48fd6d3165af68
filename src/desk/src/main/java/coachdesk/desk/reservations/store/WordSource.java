package coachdesk.desk.reservations.store;

import java.util.BitSet;

/** Tells in which rows a word stands. The sets belong to the source: copy one before changing it. */
interface WordSource {
    /** What a word's beginning is told by. */
    String BEFORE = "\n .-'";

    /** @param text of three characters or more */
    BitSet anywhere(Part part, String text);

    /** At the beginning of a word, for {@link Part#TEXT} and {@link Part#LABELS}. */
    BitSet atWord(Part part, String text);

    /** At the very beginning, for the parts of one line. */
    BitSet atStart(Part part, String text);
}
