package coachdesk.desk.schedule.store;

import static coachdesk.desk.store.db.Tables.SCHEDULED_TASKS;

import coachdesk.desk.store.Store;
import java.nio.file.Path;
import org.jooq.impl.DSL;

/** What db-scheduler still keeps. */
final class Left {
    private Left() {}

    /** Grows with each time that one is set anew. */
    static long versions(Path folder) {
        try (Store store = Store.open(folder)) {
            return store.read(sql -> sql.select(DSL.sum(SCHEDULED_TASKS.VERSION))
                    .from(SCHEDULED_TASKS)
                    .fetchSingle()
                    .value1()
                    .longValue());
        }
    }

    static int tasks(Path folder) {
        try (Store store = Store.open(folder)) {
            return store.read(sql -> sql.fetchCount(SCHEDULED_TASKS));
        }
    }
}
