package coachdesk.backend.realtime;

import java.time.Duration;

/**
 * How long a socket is waited for, and how much of it is borne.
 *
 * @param joinWithin until it says who it is
 * @param gather how long the changes that follow a told one are gathered into the next
 * @param longestText in bytes
 * @param mostUnsent texts that may wait for a client that does not read; one more, and it is dropped
 * @param mostSockets of one studio
 */
public record Limits(
        Duration pingInterval,
        Duration pingTimeout,
        Duration joinWithin,
        Duration gather,
        int longestText,
        int mostUnsent,
        int mostSockets) {
    public static final Limits ORDINARY = new Limits(
            Duration.ofSeconds(25),
            Duration.ofSeconds(20),
            Duration.ofSeconds(10),
            Duration.ofMillis(100),
            64 * 1024,
            1024,
            200);
}
