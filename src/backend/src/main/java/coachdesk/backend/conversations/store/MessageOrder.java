package coachdesk.backend.conversations.store;

import static coachdesk.backend.store.db.Tables.RECORD;

import coachdesk.backend.store.ChangeSet;
import coachdesk.contract.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When a message is said to be written, so that what was said first comes first on every desk. */
public final class MessageOrder {
    /** By so much a desk's clock may be ahead without its message being passed by the next. */
    private static final long AHEAD = Duration.ofSeconds(5).toMillis();

    private MessageOrder() {}

    /** Now, or just after the last message where that is a little ahead. */
    public static Instant next(ChangeSet changes, String conversation) {
        Instant now = changes.now().truncatedTo(ChronoUnit.MILLIS);
        changes.flush();
        Long last = changes.sql()
                .select(RECORD.MADE_AT)
                .from(RECORD)
                .where(
                        RECORD.TENANT.eq(changes.tenant()),
                        RECORD.KIND.eq(Kind.MESSAGE.wire()),
                        RECORD.OF_ID.eq(conversation),
                        RECORD.MADE_AT.between(now.toEpochMilli(), now.toEpochMilli() + AHEAD))
                .orderBy(RECORD.MADE_AT.desc())
                .limit(1)
                .fetchOne(RECORD.MADE_AT);
        return last == null ? now : Instant.ofEpochMilli(last + 1);
    }
}
