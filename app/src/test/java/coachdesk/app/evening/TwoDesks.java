package coachdesk.app.evening;

import coachdesk.app.DeskFixture;
import coachdesk.desk.Desk;
import coachdesk.testkit.clock.SettableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of two desks of one studio, new ones, over a real server. */
public abstract class TwoDesks {
    protected final SettableClock clock = new SettableClock(DeskFixture.NOW);

    @TempDir
    Path folder;

    protected StudioServer server;
    /** Calls itself Bureau. */
    protected Desk office;
    /** Calls itself Accueil. */
    protected Desk door;

    @BeforeEach
    void openBoth() throws IOException {
        server = new StudioServer(folder, clock);
        office = server.desk("Bureau", server.address());
        door = server.desk("Accueil", server.address());
    }

    @AfterEach
    void closeBoth() {
        office.close();
        door.close();
        server.close();
    }

    /** Each has what the other wrote. */
    protected final void both() {
        for (Desk desk : List.of(office, door, office, door)) {
            desk.sync().syncNow();
        }
    }
}
