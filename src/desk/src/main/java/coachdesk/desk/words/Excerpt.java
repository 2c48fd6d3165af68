package coachdesk.desk.words;

/** The beginning of what may be long. */
public final class Excerpt {
    private Excerpt() {}

    /** @param most so many code points, and an ellipsis behind them where there were more: none is cut in half */
    public static String of(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
