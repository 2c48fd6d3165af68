package coachdesk.app.articles.editor;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a text can be given, as Markdown writes it. Asked for where it stands already, it is taken away. */
public enum Mark {
    BOLD("**"),
    ITALIC("_"),
    HEADING("## "),
    LIST("- "),
    QUOTE("> "),
    LINK("["),
    PICTURE("!["),
    CODE("`");

    private static final String ADDRESS = "https://";
    private static final String FENCE = "```";

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    /**
     * A change of a text.
     *
     * @param from where the words begin that {@code text} replaces
     * @param to behind them
     * @param anchor from here to {@code caret} is selected then, counted in the text as it is then
     */
    record Change(int from, int to, String text, int anchor, int caret) {}

    /** @param from where the selection begins; the same as {@code to} when nothing is selected */
    Change on(String text, int from, int to) {
        return switch (this) {
            case BOLD, ITALIC -> around(text, from, to);
            case CODE -> text.substring(from, to).contains("\n") ? fence(text, from, to) : around(text, from, to);
            case HEADING, LIST, QUOTE -> before(text, from, to);
            case LINK, PICTURE -> leading(text, from, to);
        };
    }

    /** @param words what stands for it where it cannot be seen; "" for nothing */
    public static String picture(String words, String address) {
        return PICTURE.sign + words.replaceAll("[\\[\\]\\s]+", " ").strip() + "](" + address + ")";
    }

    /** Paragraphs in the place of the selection, which stand apart from what is around them. */
    static Change paragraphs(String text, int from, int to, String words) {
        String before = text.substring(0, from);
        String after = text.substring(to);
        String now = (before.isBlank() || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n")
                + words
                + (after.startsWith("\n\n") ? "" : after.startsWith("\n") ? "\n" : "\n\n");
        return new Change(from, to, now, from + now.length(), from + now.length());
    }

    private Change around(String text, int from, int to) {
        int length = sign.length();
        String words = text.substring(from, to);
        if (text.startsWith(sign, to) && from >= length && text.startsWith(sign, from - length)) {
            return new Change(from - length, to + length, words, from - length, to - length);
        }
        if (words.length() > 2 * length && words.startsWith(sign) && words.endsWith(sign)) {
            String bare = words.substring(length, words.length() - length);
            return new Change(from, to, bare, from, from + bare.length());
        }
        return new Change(from, to, sign + words + sign, from + length, to + length);
    }

    private static Change fence(String text, int from, int to) {
        String words = FENCE + "\n" + text.substring(from, to) + "\n" + FENCE;
        return new Change(from, to, words, from, from + words.length());
    }

    private Change before(String text, int from, int to) {
        int start = text.lastIndexOf('\n', from - 1) + 1;
        int next = text.indexOf('\n', to);
        int end = next < 0 ? text.length() : next;
        List<String> lines = List.of(text.substring(start, end).split("\n", -1));
        boolean all = lines.stream().allMatch(line -> line.isBlank() && lines.size() > 1 || line.startsWith(sign));
        Stream<String> changed = all
                ? lines.stream().map(line -> line.startsWith(sign) ? line.substring(sign.length()) : line)
                : lines.stream().map(line -> line.isBlank() && lines.size() > 1 ? line : sign + line);
        String now = changed.collect(Collectors.joining("\n"));
        int grown = now.length() - (end - start);
        int caret = Math.max(start, to + grown);
        return new Change(start, end, now, lines.size() > 1 ? start : caret, caret);
    }

    private Change leading(String text, int from, int to) {
        String words = text.substring(from, to);
        String now = sign + words + "](" + ADDRESS + ")";
        int at = from + sign.length();
        return words.isEmpty()
                ? new Change(from, to, now, at, at)
                : new Change(from, to, now, from + now.length() - 1 - ADDRESS.length(), from + now.length() - 1);
    }
}
