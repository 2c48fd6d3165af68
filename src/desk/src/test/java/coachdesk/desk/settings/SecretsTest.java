package coachdesk.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void withoutAKeychainTheyLastForTheRunAndLeaveNothingBehind() {
        DeskSecrets secrets = DeskSecrets.open(folder, Optional::empty);
        secrets.put("server https://desk.example.com", "abc");

        assertThat(secrets.where()).isEqualTo(Secrets.Where.SESSION);
        assertThat(secrets.get("server https://desk.example.com")).contains("abc");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theKeychainIsUsedWhenThereIsOne() {
        Secrets keychain = new SessionSecrets();
        DeskSecrets secrets = DeskSecrets.open(folder, () -> Optional.of(keychain));
        secrets.put("a", "1");

        assertThat(keychain.get("a")).contains("1");
    }

    @Test
    void theFileIsChosenByTheUserAndRememberedByBeingThere() {
        DeskSecrets secrets = DeskSecrets.open(folder, Optional::empty);
        secrets.put("a", "1");
        secrets.keepInFile();
        secrets.put("b", "2");
        secrets.remove("nothing");

        DeskSecrets next = DeskSecrets.open(folder, Optional::empty);
        assertThat(next.where()).isEqualTo(Secrets.Where.FILE);
        assertThat(next.get("a")).contains("1");
        assertThat(next.get("b")).contains("2");
        next.remove("a");
        assertThat(DeskSecrets.open(folder, Optional::empty).get("a")).isEmpty();
    }

    @Test
    void aFileThatAnotherProgramMadeMeanwhileIsNoticedAndIsNewer() {
        DeskSecrets window = DeskSecrets.open(folder, Optional::empty);
        window.put("session", "old");
        window.put("other", "kept");

        DeskSecrets terminal = DeskSecrets.open(folder, Optional::empty);
        terminal.keepInFile();
        terminal.put("session", "new");

        assertThat(window.get("session")).contains("new");
        assertThat(window.get("other")).contains("kept");
        assertThat(window.where()).isEqualTo(Secrets.Where.FILE);
    }

    @Test
    void theKeychainIsLookedForOnceWithTheFirstSecret() {
        AtomicInteger looked = new AtomicInteger();
        DeskSecrets secrets = DeskSecrets.open(folder, () -> {
            looked.incrementAndGet();
            return Optional.empty();
        });
        assertThat(looked).hasValue(0);

        secrets.get("a");
        secrets.put("a", "1");

        assertThat(secrets.get("a")).contains("1");
        assertThat(looked).hasValue(1);
    }

    @Test
    void nobodyButTheOwnerCanReadTheFile() throws IOException {
        FileSecrets secrets = new FileSecrets(folder);
        secrets.put("a", "1");
        secrets.put("b", "2");

        Path file = folder.resolve(FileSecrets.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void aDamagedFileIsSaidAndNotWrittenOver() throws IOException {
        Path file = Files.writeString(folder.resolve(FileSecrets.FILE), "{\"a\":");
        FileSecrets secrets = new FileSecrets(folder);

        assertThatThrownBy(() -> secrets.put("b", "2"))
                .satisfies(e -> assertThat(Problem.from(e).code()).isEqualTo(ErrorCode.SECRETS_UNREADABLE));
        assertThat(file).hasContent("{\"a\":");
    }

    @Test
    void aMachineWithoutADesktopHasNoKeychainAndThatIsAValue() {
        KeychainSecrets.open()
                .ifPresent(keychain -> assertThat(keychain.where()).isEqualTo(Secrets.Where.KEYCHAIN));
    }
}
