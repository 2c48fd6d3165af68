package coachdesk.desk.remote;

import java.time.Duration;

/**
 * How long a server is waited for.
 *
 * @param connect until it accepts
 * @param silence without a byte, in either direction
 * @param wholeCall from the first byte to the last
 */
record Patience(Duration connect, Duration silence, Duration wholeCall) {
    static final Patience ORDINARY =
            new Patience(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(90));
}
