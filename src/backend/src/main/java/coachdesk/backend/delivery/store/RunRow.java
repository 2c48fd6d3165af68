package coachdesk.backend.delivery.store;

import java.time.Instant;

/**
 * A sending as its senders see it.
 *
 * @param name the campaign's
 * @param holder the process that sends
 * @param epoch grows with every change of holder
 * @param beat the holder's last sign of life
 * @param retries how many of those asked for were begun
 * @param letter what all its messages have in common, JSON
 * @param ended null before
 */
public record RunRow(
        String dispatch,
        String campaign,
        String name,
        RunState state,
        boolean test,
        String holder,
        long epoch,
        Instant beat,
        int retries,
        String letter,
        Instant started,
        Instant ended) {}
