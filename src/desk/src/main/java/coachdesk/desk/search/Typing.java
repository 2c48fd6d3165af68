package coachdesk.desk.search;

/** How far a word that somebody is typing is from one that is known. */
public final class Typing {
    /** Shorter words are too like each other. */
    private static final int SHORTEST = 4;

    private static final int LONG = 8;

    private Typing() {}

    /** How many mistakes a word of this length may hold. */
    public static int mistakes(int length) {
        return length < SHORTEST ? 0 : length < LONG ? 1 : 2;
    }

    /**
     * The fewest letters left out, added, changed, or typed in the wrong order by which the typed word becomes a beginning of
     * the known one; anything above {@code most} when there are more.
     */
    public static int distance(String typed, String known, int most) {
        int width = Math.min(known.length(), typed.length() + most);
        int[] before = new int[width + 1];
        int[] last = new int[width + 1];
        int[] row = new int[width + 1];
        for (int j = 0; j <= width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= width; j++) {
                row[j] = cell(typed, known, i, j, before, last, row);
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        int best = last[0];
        for (int j = 1; j <= width; j++) {
            best = Math.min(best, last[j]);
        }
        return best;
    }

    private static int cell(String typed, String known, int i, int j, int[] before, int[] last, int[] row) {
        boolean same = typed.charAt(i - 1) == known.charAt(j - 1);
        int least = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1
                && j > 1
                && typed.charAt(i - 1) == known.charAt(j - 2)
                && typed.charAt(i - 2) == known.charAt(j - 1);
        return swapped ? Math.min(least, before[j - 2] + 1) : least;
    }
}
