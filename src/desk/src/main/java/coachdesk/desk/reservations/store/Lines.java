package coachdesk.desk.reservations.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/**
 * One part of all rows in memory: every different line once, and in which rows it stands. A studio's names, days and
 * numbers come back in many rows, so that a hundred thousand of them are looked through in a millisecond or two.
 *
 * @param text all lines in UTF-8, each enclosed in line ends
 * @param ends of each line, where its closing line end stands
 * @param first of each line, where its rows begin in {@code rows}; one more closes the last
 */
record Lines(byte[] text, int[] ends, int[] first, int[] rows) {
    /**
     * @param wanted one character at least
     * @param before what has to stand in front, one of these; empty when anything may
     */
    BitSet with(String wanted, String before) {
        byte[] bytes = wanted.getBytes(StandardCharsets.UTF_8);
        BitSet found = new BitSet();
        int line = 0;
        int at = next(bytes, 0, before);
        while (at >= 0) {
            while (ends[line] < at) {
                line++;
            }
            add(line, found);
            at = next(bytes, ends[line], before);
        }
        return found;
    }

    /** The line's very beginning. */
    BitSet beginningWith(String wanted) {
        byte[] bytes = wanted.getBytes(StandardCharsets.UTF_8);
        BitSet found = new BitSet();
        int at = 1;
        for (int line = 0; line < ends.length; line++) {
            if (at + bytes.length <= ends[line] && stands(bytes, at)) {
                add(line, found);
            }
            at = ends[line] + 1;
        }
        return found;
    }

    private void add(int line, BitSet found) {
        for (int i = first[line]; i < first[line + 1]; i++) {
            found.set(rows[i]);
        }
    }

    private int next(byte[] wanted, int from, String before) {
        byte[] in = text;
        int last = in.length - 1 - wanted.length;
        int at = Math.max(from, 1);
        byte begin = wanted[0];
        for (; at <= last; at++) {
            if (in[at] == begin && stands(wanted, at) && (before.isEmpty() || before.indexOf(in[at - 1]) >= 0)) {
                return at;
            }
        }
        return -1;
    }

    private boolean stands(byte[] wanted, int at) {
        return Arrays.equals(text, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
