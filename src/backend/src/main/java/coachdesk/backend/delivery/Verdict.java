package coachdesk.backend.delivery;

import coachdesk.backend.delivery.store.Row;
import java.time.Duration;
import java.time.Instant;

/** What becomes of a row by what a provider said, or did not say. Nothing is ever sent again blindly. */
final class Verdict {
    static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    /** A call that is under way is left alone for so long. */
    static final Duration ANSWERED = Duration.ofSeconds(45);
    /** After this nothing that was sent can still be on its way to the provider. */
    static final Duration SURELY_OVER = Duration.ofMinutes(2);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int MOST_TRIES = 8;
    private static final int MOST_DOUBLINGS = 8;
    private static final String BUSY = "provider.busy";
    private static final String UNCERTAIN = "provider.uncertain";

    private Verdict() {}

    /** After the first call with a key, or one that followed a sure no. */
    static Row afterSending(Row row, Outcome outcome, Sender sender, Instant now) {
        return switch (outcome) {
            case Outcome.Sent sent -> row.sent(sent.providerId());
            case Outcome.Refused refused -> row.failed(refused.code(), refused.info());
            case Outcome.Closed closed -> row.again(closed.code(), now);
            case Outcome.Later later ->
                row.attempts() >= MOST_TRIES
                        ? row.failed(later.code() == null ? BUSY : later.code(), null)
                        : row.again(later.code(), now.plus(longer(later.retryAfter(), row)));
            case Outcome.Uncertain uncertain -> row.waiting(uncertain.code(), now.plus(wait(row)));
            case Outcome.NotThere none -> row.waiting(UNCERTAIN, now.plus(wait(row)));
        };
    }

    /** After the same key was sent again, while the provider still knew it: a no says nothing about the first time. */
    static Row afterRepeating(Row row, Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Sent sent -> row.sent(sent.providerId());
            case Outcome.Refused refused -> row.unknown(refused.code());
            // Of the first time it says nothing, however often somebody tries with a bad key.
            case Outcome.Closed closed -> row.waiting(closed.code(), now);
            case Outcome.Later later -> stillUncertain(row, later.code(), now.plus(longer(later.retryAfter(), row)));
            case Outcome.Uncertain uncertain -> stillUncertain(row, uncertain.code(), now.plus(wait(row)));
            case Outcome.NotThere none -> stillUncertain(row, UNCERTAIN, now.plus(wait(row)));
        };
    }

    /** @param outcome of asking; null when this provider cannot be asked */
    static Row afterAsking(Row row, Outcome outcome, Instant now) {
        return switch (outcome) {
            case null -> row.unknown(row.code() == null ? UNCERTAIN : row.code());
            case Outcome.Sent sent -> row.sent(sent.providerId());
            case Outcome.Refused refused -> row.failed(refused.code(), refused.info());
            case Outcome.Closed closed -> row.waiting(closed.code(), now);
            case Outcome.NotThere none -> row.again(null, now);
            case Outcome.Later later ->
                stillUncertain(row.tried(), later.code(), now.plus(longer(later.retryAfter(), row)));
            case Outcome.Uncertain uncertain -> stillUncertain(row.tried(), uncertain.code(), now.plus(wait(row)));
        };
    }

    private static Row stillUncertain(Row row, String code, Instant earliest) {
        String why = code == null ? UNCERTAIN : code;
        return row.attempts() >= MOST_TRIES ? row.unknown(why) : row.waiting(why, earliest);
    }

    /** Whether the provider surely still knows the key. A clock that was set back makes nothing sure. */
    static boolean mayRepeat(Row row, Sender sender, Instant now) {
        return !now.isBefore(row.called()) && now.isBefore(row.called().plus(sender.remembersKeysFor()));
    }

    static boolean tooEarlyToAsk(Row row, Instant now) {
        return !now.isBefore(row.called()) && now.isBefore(row.called().plus(SURELY_OVER));
    }

    private static Duration wait(Row row) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(row.attempts(), MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static Duration longer(Duration asked, Row row) {
        return asked.isPositive() ? asked : wait(row);
    }
}
