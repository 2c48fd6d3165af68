package coachdesk.desk.reservations.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Collects the lines of one part. */
final class LinesBuilder {
    private static final char END = '\n';

    private final Map<String, Integer> numbers = new HashMap<>();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private int[] ends = new int[64];
    private int[] lineOf = new int[1024];
    private int[] rowOf = new int[1024];
    private int pairs;

    LinesBuilder() {
        text.write(END);
    }

    /** The lines that stand in {@code text} from one place to before the other. */
    void add(int row, String text, int from, int to) {
        int at = from;
        while (at < to) {
            int found = text.indexOf(END, at, to);
            int end = found < 0 ? to : found;
            if (end > at) {
                pair(row, numbers.computeIfAbsent(text.substring(at, end), this::line));
            }
            at = end + 1;
        }
    }

    private int line(String line) {
        text.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        int number = numbers.size();
        ends = number < ends.length ? ends : Arrays.copyOf(ends, 2 * number);
        ends[number] = text.size();
        text.write(END);
        return number;
    }

    private void pair(int row, int line) {
        if (pairs == rowOf.length) {
            lineOf = Arrays.copyOf(lineOf, 2 * pairs);
            rowOf = Arrays.copyOf(rowOf, 2 * pairs);
        }
        lineOf[pairs] = line;
        rowOf[pairs++] = row;
    }

    Lines build() {
        int[] first = new int[numbers.size() + 1];
        for (int i = 0; i < pairs; i++) {
            first[lineOf[i] + 1]++;
        }
        for (int i = 1; i < first.length; i++) {
            first[i] += first[i - 1];
        }
        int[] next = first.clone();
        int[] rows = new int[pairs];
        for (int i = 0; i < pairs; i++) {
            rows[next[lineOf[i]]++] = rowOf[i];
        }
        return new Lines(text.toByteArray(), Arrays.copyOf(ends, numbers.size()), first, rows);
    }
}
