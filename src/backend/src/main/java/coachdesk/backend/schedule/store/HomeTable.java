package coachdesk.backend.schedule.store;

import static coachdesk.backend.store.db.Tables.HOME;

import coachdesk.backend.store.Database;
import java.util.Optional;

/** Where a database lives. */
public final class HomeTable {
    private static final long ONE = 1;

    private final Database database;

    public HomeTable(Database database) {
        this.database = database;
    }

    public Optional<String> place() {
        return database.read(sql -> sql.select(HOME.PLACE).from(HOME).fetchOptional(HOME.PLACE));
    }

    public void keep(String place) {
        database.write(sql -> sql.insertInto(HOME)
                .set(HOME.ONE, ONE)
                .set(HOME.PLACE, place)
                .onConflict(HOME.ONE)
                .doUpdate()
                .set(HOME.PLACE, place)
                .execute());
    }
}
