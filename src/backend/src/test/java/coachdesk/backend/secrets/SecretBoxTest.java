package coachdesk.backend.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sealed opens with its key and for its purpose, and with nothing else. */
class SecretBoxTest {
    @TempDir
    Path folder;

    private final SecretBox box = box(1);

    private static SecretBox box(int seed) {
        byte[] key = new byte[MasterKey.BYTES];
        new SplittableRandom(seed).nextBytes(key);
        return new SecretBox(() -> key, new SplittableRandom(seed));
    }

    @Test
    void it_opens_for_its_purpose_with_its_key_alone() {
        String sealed = box.seal("a", "geheim");
        assertThat(box.open("a", sealed)).contains("geheim");
        assertThat(box.open("b", sealed)).isEmpty();
        assertThat(box(2).open("a", sealed)).isEmpty();
        assertThat(box.seal("a", "geheim")).isNotEqualTo(sealed);
        assertThat(box.sealSame("a", "geheim")).isEqualTo(box.sealSame("a", "geheim"));
        assertThat(box.open("a", box.sealSame("a", "geheim"))).contains("geheim");
    }

    @Test
    void one_changed_character_is_noticed_wherever_it_is() {
        String sealed = box.seal("a", "geheim");
        for (int i = 0; i < sealed.length() - 1; i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(box.open("a", sealed.substring(0, i) + other + sealed.substring(i + 1)))
                    .as("at %d", i)
                    .isEmpty();
        }
        for (String text : new String[] {"", "A", "%%%", "é", "A".repeat(16)}) {
            assertThat(box.open("a", text)).isEmpty();
        }
    }

    @Test
    void the_key_is_made_once_and_only_its_owner_reads_it() throws Exception {
        byte[] key = MasterKey.of(null, folder, new SplittableRandom(1));
        assertThat(MasterKey.of(" ", folder, new SplittableRandom(2))).isEqualTo(key);
        Path file = folder.resolve("backend.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void the_environments_key_counts_and_a_bad_one_is_not_repeated() {
        byte[] key = new byte[MasterKey.BYTES];
        String text = Base64.getEncoder().encodeToString(key);
        assertThat(MasterKey.of(text, folder, new SplittableRandom(1))).isEqualTo(key);
        assertThat(folder).isEmptyDirectory();
        assertThatThrownBy(() -> MasterKey.of("not-a-key", folder, new SplittableRandom(1)))
                .hasMessage("The variable COACHDESK_KEY does not hold 32 bytes in Base64.");
    }
}
