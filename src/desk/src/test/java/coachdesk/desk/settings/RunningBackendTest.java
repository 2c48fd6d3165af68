package coachdesk.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningBackendTest {
    private static final URI URI_HERE = URI.create("http://127.0.0.1:4711");

    @TempDir
    Path folder;

    @Test
    void what_the_window_writes_the_terminal_finds_until_it_is_removed() throws Exception {
        RunningBackend here = RunningBackend.here(URI_HERE, "secret");
        here.write(folder);
        assertThat(RunningBackend.find(folder)).contains(here);
        assertThat(here.toString()).doesNotContain("secret");
        RunningBackend.remove(folder);
        assertThat(RunningBackend.find(folder)).isEmpty();
    }

    @Test
    void only_its_owner_can_read_it() throws Exception {
        RunningBackend.here(URI_HERE, "secret").write(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(RunningBackend.FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_left_by_a_crash_or_damaged_finds_nothing() throws Exception {
        new RunningBackend(URI_HERE, "secret", 0x7FFF_FFFFL).write(folder);
        assertThat(RunningBackend.find(folder)).isEmpty();
        Files.writeString(folder.resolve(RunningBackend.FILE), "{\"uri\": ");
        assertThat(RunningBackend.find(folder)).isEmpty();
    }
}
