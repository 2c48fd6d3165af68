package coachdesk.app.articles.editor;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of which one part at a time is written on, because no field stays quick with a megabyte in it. A usual article is
 * one part.
 */
final class LongText {
    /** Characters of a part; while somebody writes on it, it may grow to twice as many. */
    static final int MOST = 20_000;

    private static final int MOST_LINES = 800;

    private List<String> parts;
    private int at;

    LongText(String text) {
        parts = split(text);
    }

    String whole() {
        return parts.size() == 1 ? parts.getFirst() : String.join("", parts);
    }

    List<String> parts() {
        return List.copyOf(parts);
    }

    String part() {
        return parts.get(at);
    }

    int at() {
        return at;
    }

    void go(int part) {
        at = Math.clamp(part, 0, parts.size() - 1);
    }

    void write(String part) {
        parts.set(at, part);
    }

    /** Whether so much more cannot be taken into the part that is written on. */
    boolean tooMuch(int more) {
        return more > MOST || part().length() + more > 2 * MOST;
    }

    /**
     * Puts a text of any length into this part, which may become several.
     *
     * @return where it ends, in the part that is then written on
     */
    int insert(int from, int to, String text) {
        String before = part().substring(0, from) + text;
        String all = before + part().substring(to);
        List<String> pieces = split(all);
        parts.remove(at);
        parts.addAll(at, pieces);
        int left = before.length();
        for (String piece : pieces) {
            if (left <= piece.length() || piece == pieces.getLast()) {
                return left;
            }
            left -= piece.length();
            at++;
        }
        return left;
    }

    /** Others have changed it: the same part is written on, wherever it stands now. */
    void become(String now) {
        int start = 0;
        for (int i = 0; i < at; i++) {
            start += parts.get(i).length();
        }
        int end = start + part().length();
        if (parts.size() == 1) {
            parts = split(now);
            return;
        }
        Places places = Places.of(whole(), now);
        int from = places.moved(start);
        int to = at == parts.size() - 1 ? now.length() : Math.max(from, places.moved(end));
        List<String> next = new ArrayList<>();
        if (from > 0) {
            next.addAll(split(now.substring(0, from)));
        }
        at = next.size();
        next.add(now.substring(from, to));
        if (to < now.length()) {
            next.addAll(split(now.substring(to)));
        }
        parts = next;
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = end(text, from);
            parts.add(text.substring(from, end));
            from = end;
        }
        if (parts.isEmpty()) {
            parts.add("");
        }
        return parts;
    }

    /** Between paragraphs if it can be, else between lines, words, or characters. */
    private static int end(String text, int from) {
        int end = Math.min(text.length(), from + MOST);
        int lines = 0;
        for (int i = from; i < end; i++) {
            if (text.charAt(i) == '\n' && ++lines == MOST_LINES) {
                end = i + 1;
            }
        }
        if (end == text.length()) {
            return end;
        }
        for (String between : List.of("\n\n", "\n", " ")) {
            int last = text.lastIndexOf(between, end - between.length());
            if (last > from) {
                return last + between.length();
            }
        }
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
