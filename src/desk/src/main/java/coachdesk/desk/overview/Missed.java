package coachdesk.desk.overview;

/**
 * How many were booked for sessions that are over and did not come. Sessions at which nobody was checked in do not count:
 * nobody can say who came to them.
 *
 * @param missed did not come, and did not say so
 * @param expected were booked
 */
public record Missed(int missed, int expected) {
    public static final Missed NONE = new Missed(0, 0);

    public Missed and(Missed other) {
        return new Missed(missed + other.missed, expected + other.expected);
    }

    /** Of a hundred; 0 when nobody was expected. */
    public double percent() {
        return expected == 0 ? 0 : 100.0 * missed / expected;
    }
}
