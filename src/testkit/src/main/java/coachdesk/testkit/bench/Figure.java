package coachdesk.testkit.bench;

import java.util.Locale;

/**
 * One measured figure beside its limit and beside a peer measured in the same run.
 *
 * @param what sorts the table, so begin with the feature: {@code "check-in: decoded text → durable verdict, p99"}
 * @param unit of all three numbers, e.g. {@code "ms"}
 * @param direction which side of the limit is good
 * @param peer what stands for the limit of the possible, e.g. {@code "raw SQLite insert"}; empty when there is none
 * @param peerValue NaN when there is no peer
 */
public record Figure(
        String what, String unit, Direction direction, double limit, double ours, String peer, double peerValue) {
    public enum Direction {
        AT_MOST,
        AT_LEAST
    }

    public boolean holds() {
        return direction == Direction.AT_MOST ? ours <= limit : ours >= limit;
    }

    String line() {
        return String.join(
                "\t",
                what,
                unit,
                direction.name(),
                Double.toString(limit),
                Double.toString(ours),
                peer,
                Double.toString(peerValue));
    }

    static Figure of(String line) {
        String[] cells = line.split("\t", -1);
        return new Figure(
                cells[0],
                cells[1],
                Direction.valueOf(cells[2]),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]),
                cells[5],
                Double.parseDouble(cells[6]));
    }

    static String number(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 100 ? "%,.0f" : size >= 1 ? "%.1f" : "%.3f", value);
    }
}
