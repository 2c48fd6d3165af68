package coachdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.faults.HeldPort;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The addresses of films and pictures go on leading somewhere once the program was started again. */
class LastPortTest {
    @TempDir
    Path folder;

    private URI started() {
        try (EmbeddedBackend backend = new EmbeddedBackend(folder, false, new SettableClock(DeskFixture.NOW))) {
            return backend.get().orElseThrow().uri();
        }
    }

    @Test
    void the_next_start_has_the_same_address_unless_somebody_else_took_it() throws Exception {
        try (HeldPort ours = new HeldPort()) {
            new LastPort(folder).keep(ours.number());
            assertThat(started().getPort()).isEqualTo(ours.number());
            assertThat(started().getPort()).isEqualTo(ours.number());
            try (ServerSocket other = new ServerSocket(ours.number(), 1, InetAddress.getLoopbackAddress())) {
                assertThat(started().getPort()).isNotIn(0, other.getLocalPort());
            }
        }
    }

    @Test
    void a_start_keeps_its_port_for_the_next() {
        assertThat(new LastPort(folder).number()).isZero();
        assertThat(started().getPort()).isEqualTo(new LastPort(folder).number());
    }

    @Test
    void a_file_that_says_no_port_is_passed_over() throws Exception {
        for (String written : new String[] {"", "abc", "-4", "0", "700000"}) {
            Files.writeString(folder.resolve("embedded-port"), written);
            assertThat(new LastPort(folder).number()).as(written).isZero();
        }
    }
}
