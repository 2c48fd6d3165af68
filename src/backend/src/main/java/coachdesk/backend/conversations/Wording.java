package coachdesk.backend.conversations;

/** Whether a text says anything, and in a form that can be written down. */
final class Wording {
    private static final int REPLACEMENT = 0xFFFD;

    private Wording() {}

    /** False for nothing, for blanks, and for what shows only on top of something else. */
    static boolean saysSomething(String text) {
        return text != null && text.codePoints().anyMatch(Wording::seen);
    }

    private static boolean seen(int point) {
        return switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** Half a surrogate pair has no bytes in UTF-8. */
    static String writable(String text) {
        boolean odd = text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
        if (!odd) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point)
                .forEach(mended::appendCodePoint);
        return mended.toString();
    }
}
