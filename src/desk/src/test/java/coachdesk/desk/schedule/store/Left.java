package coachdesk.desk.schedule.store;

import static coachdesk.desk.store.db.Tables.SCHEDULED_TASKS;

import coachdesk.desk.store.Store;
import java.nio.file.Path;

/** What db-scheduler still keeps. */
final class Left {
    private Left() {}

    static int tasks(Path folder) {
        try (Store store = Store.open(folder)) {
            return store.read(sql -> sql.fetchCount(SCHEDULED_TASKS));
        }
    }
}
