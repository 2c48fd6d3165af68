package coachdesk.desk.conversations.hosted;

import java.time.Instant;

/**
 * A conversation from afar: whoever sees the same of it twice need not read it again.
 *
 * @param messages how many stand in it
 * @param last when the newest was said, to the millisecond; {@link Instant#EPOCH} for none, or an unreadable time
 */
public record Span(int messages, Instant last) {
    public static final Span EMPTY = new Span(0, Instant.EPOCH);
}
