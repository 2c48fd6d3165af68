package coachdesk.backend.integrations.store;

import static coachdesk.backend.store.db.Tables.INTEGRATION_LOG;

import coachdesk.backend.store.ChangeSet;
import java.util.Optional;
import org.jooq.Condition;

/** What became of what was handed on, told afterwards. All within the caller's transaction. */
public final class CallbackTable {
    private CallbackTable() {}

    /** What there is to an answer. */
    public enum Known {
        /** Nothing was asked under that id. */
        NONE,
        /** It was answered before. */
        FINAL,
        SETTLED
    }

    /** @param external the platform's id; null keeps what is there @param code null when all went well @param message may be null */
    public record Told(String log, boolean succeeded, String external, String code, String message) {}

    public static Known settle(ChangeSet changes, String integration, Told told) {
        Condition line = INTEGRATION_LOG
                .TENANT
                .eq(changes.tenant())
                .and(INTEGRATION_LOG.INTEGRATION.eq(integration))
                .and(INTEGRATION_LOG.ID.eq(told.log()));
        Optional<Long> started = changes.sql()
                .select(INTEGRATION_LOG.STARTED)
                .from(INTEGRATION_LOG)
                .where(line)
                .fetchOptional(INTEGRATION_LOG.STARTED);
        if (started.isEmpty()) {
            return Known.NONE;
        }
        var update = changes.sql()
                .update(INTEGRATION_LOG)
                .set(INTEGRATION_LOG.STATE, told.succeeded() ? "success" : "failed")
                .set(INTEGRATION_LOG.CODE, told.code())
                .set(INTEGRATION_LOG.MESSAGE, told.message())
                .set(INTEGRATION_LOG.MILLIS, Math.max(0, changes.now().toEpochMilli() - started.get()));
        if (told.external() != null) {
            update = update.set(INTEGRATION_LOG.EXTERNAL, told.external());
        }
        return update.where(line, INTEGRATION_LOG.STATE.in("pending", "processing"))
                                .execute()
                        == 1
                ? Known.SETTLED
                : Known.FINAL;
    }

    /** Who it was about. */
    public static Optional<Ref> about(ChangeSet changes, String integration, String log) {
        return new LogTable(changes, integration).find(log).map(LogTable.Line::ref);
    }
}
