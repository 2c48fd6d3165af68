package coachdesk.backend.integrations.engine;

import coachdesk.backend.store.Database;
import coachdesk.backend.store.TestDatabases;
import coachdesk.testkit.clock.SettableClock;
import org.junit.jupiter.api.AfterEach;

/** A test that has a studio of its own, and a platform to connect it with. */
abstract class OneStudio {
    final SettableClock clock = new SettableClock(Bridge.START);
    final MemoryPlatform hubspot = new MemoryPlatform(clock);
    final Database database;
    final Bridge studio;

    OneStudio() {
        this(TestDatabases.inMemory());
    }

    OneStudio(Database database) {
        this.database = database;
        this.studio = new Bridge(database, clock, 1, Pace::of);
    }

    @AfterEach
    void close() {
        studio.close();
        database.close();
    }
}
