package coachdesk.backend.integrations.store;

import static coachdesk.backend.store.db.Tables.INTEGRATION_CURSOR;

import coachdesk.backend.json.Json;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.db.tables.records.IntegrationCursorRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;

/** Up to where changes here and there were taken in, within the caller's transaction. */
public final class CursorTable {
    private final ChangeSet changes;

    /**
     * @param seq of the change order here
     * @param external the platform's own; null before the first look
     * @param polled when the platform was last looked through; null before
     * @param since when following began
     * @param broken since when it rests; null while all is well
     * @param told when somebody was told of that; null before
     * @param on since when each of what may be switched on is, by name; null before the first look
     */
    public record Position(
            long seq,
            String external,
            Instant polled,
            Instant since,
            Instant broken,
            Instant told,
            Map<String, Instant> on) {
        public Position seq(long next) {
            return new Position(next, external, polled, since, broken, told, on);
        }

        public Position external(String next, Instant now) {
            return new Position(seq, next, now, since, broken, told, on);
        }

        public Position broken(Instant from) {
            return new Position(seq, external, polled, since, from, null, on);
        }

        public Position told(Instant at) {
            return new Position(seq, external, polled, since, broken, at, on);
        }

        /**
         * As it is now: with what was switched on since, and without what was switched off. Where the clock was set back
         * nothing is in the future.
         */
        public Position now(Set<String> switched, Instant now) {
            Map<String, Instant> since = new TreeMap<>();
            for (String name : switched) {
                since.put(name, notAfter(on == null ? this.since : on.getOrDefault(name, now), now));
            }
            return new Position(
                    seq,
                    external,
                    polled == null ? null : notAfter(polled, now),
                    notAfter(this.since, now),
                    broken,
                    told,
                    since);
        }

        private static Instant notAfter(Instant at, Instant now) {
            return at.isAfter(now) ? now : at;
        }

        /** Whether it is on, and was when this happened. @param at the epoch's beginning when nobody knows */
        public boolean told(String name, Instant at) {
            Instant from = on.get(name);
            return from != null && (at.equals(Instant.EPOCH) || !at.isBefore(from));
        }
    }

    public CursorTable(ChangeSet changes) {
        this.changes = changes;
    }

    public Optional<Position> find(String integration) {
        return changes.sql()
                .selectFrom(INTEGRATION_CURSOR)
                .where(is(integration))
                .fetchOptional(CursorTable::position);
    }

    private static Position position(IntegrationCursorRecord row) {
        return new Position(
                row.getSeq(),
                row.getExternal(),
                instant(row.getPolled()),
                Instant.ofEpochMilli(row.getSince()),
                instant(row.getBroken()),
                instant(row.getTold()),
                row.getSwitched() == null ? null : switched(Json.read(row.getSwitched())));
    }

    private static Map<String, Instant> switched(Map<String, Object> millis) {
        Map<String, Instant> on = new TreeMap<>();
        millis.forEach((name, at) -> on.put(name, Instant.ofEpochMilli(((Number) at).longValue())));
        return on;
    }

    public void keep(String integration, Position position) {
        IntegrationCursorRecord row = changes.sql().newRecord(INTEGRATION_CURSOR);
        row.setTenant(changes.tenant());
        row.setIntegration(integration);
        row.setSeq(position.seq());
        row.setExternal(position.external());
        row.setPolled(millis(position.polled()));
        row.setSince(millis(position.since()));
        row.setBroken(millis(position.broken()));
        row.setTold(millis(position.told()));
        row.setSwitched(written(position.on()));
        changes.sql()
                .insertInto(INTEGRATION_CURSOR)
                .set(row)
                .onConflict(INTEGRATION_CURSOR.TENANT, INTEGRATION_CURSOR.INTEGRATION)
                .doUpdate()
                .set(row)
                .execute();
    }

    private Condition is(String integration) {
        return INTEGRATION_CURSOR.TENANT.eq(changes.tenant()).and(INTEGRATION_CURSOR.INTEGRATION.eq(integration));
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static String written(Map<String, Instant> on) {
        if (on == null) {
            return null;
        }
        Map<String, Object> millis = new TreeMap<>();
        on.forEach((name, at) -> millis.put(name, at.toEpochMilli()));
        return Json.write(millis);
    }

    private static Long millis(Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
