package coachdesk.desk.remote;

import coachdesk.testkit.hosted.HostedCatalogue;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A desk at a stand-in of the classic backend, both new for each test. */
abstract class AtHosted {
    @TempDir
    Path folder;

    HostedDesk at;
    HostedCatalogue there;

    @BeforeEach
    void open() {
        at = new HostedDesk(folder);
        there = at.hosted.catalogue();
    }

    @AfterEach
    void close() {
        at.close();
    }
}
