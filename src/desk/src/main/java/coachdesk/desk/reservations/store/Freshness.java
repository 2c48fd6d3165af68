package coachdesk.desk.reservations.store;

import java.sql.Connection;
import java.util.Map;
import java.util.WeakHashMap;
import org.jooq.DSLContext;

/** Notices whether anybody, in this process or another, has written to the file since something was remembered. */
final class Freshness {
    private final Map<Connection, Long> seen = new WeakHashMap<>();
    private long generation;

    /**
     * A number that grows when what was read before may be out of date. SQLite counts, for each connection, what the
     * others commit; a reading connection never writes itself.
     */
    synchronized long generation(DSLContext sql) {
        Connection connection = sql.configuration().connectionProvider().acquire();
        long version = sql.fetchSingle("PRAGMA data_version").get(0, Long.class);
        Long before = seen.put(connection, version);
        if (before == null || before != version) {
            generation++;
        }
        return generation;
    }
}
