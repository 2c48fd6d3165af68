package coachdesk.desk.conversations;

/**
 * Text that behaves on a screen: marks do not pile up over other lines, and signs that turn the direction of what follows
 * cannot make an address look like another one.
 */
final class TameText {
    /** No language that is written puts more on a letter. */
    private static final int MARKS = 4;

    private static final int CARRIER = 0x25cc;

    private TameText() {}

    static String of(String text) {
        if (text.codePoints().noneMatch(TameText::unruly)) {
            return text;
        }
        StringBuilder tame = new StringBuilder(text.length());
        int marks = 0;
        boolean carried = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (turns(point) || Character.isISOControl(point) && point != '\n' && point != '\t') {
                continue;
            }
            if (mark(point)) {
                if (!carried) {
                    tame.appendCodePoint(CARRIER);
                    carried = true;
                }
                marks++;
                if (marks <= MARKS) {
                    tame.appendCodePoint(point);
                }
            } else {
                marks = 0;
                carried = point != '\n';
                tame.appendCodePoint(point);
            }
        }
        return tame.toString();
    }

    private static boolean unruly(int point) {
        return turns(point) || mark(point) || Character.isISOControl(point) && point != '\n';
    }

    /** Embeds, overrides and isolates; the plain marks of direction do no harm. */
    private static boolean turns(int point) {
        return point >= 0x202a && point <= 0x202e || point >= 0x2066 && point <= 0x2069;
    }

    private static boolean mark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
