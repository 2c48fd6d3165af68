package coachdesk.testkit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScratchTest {
    @Test
    void each_is_another_and_all_of_one_can_be_removed() throws Exception {
        Path one = Scratch.folder();
        Path other = Scratch.folder();
        Files.writeString(Files.createDirectories(one.resolve("a/b")).resolve("c"), "text");

        Scratch.remove(one);

        assertThat(one).doesNotExist();
        assertThat(other).isEmptyDirectory();
    }
}
