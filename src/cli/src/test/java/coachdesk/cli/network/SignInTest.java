package coachdesk.cli.network;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.cli.Main;
import coachdesk.cli.desks.ChildJava;
import coachdesk.cli.desks.ServedBackend;
import coachdesk.contract.ErrorCode;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.settings.FileSecrets;
import coachdesk.desk.settings.JsonSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sign-in} at a backend with accounts, from a terminal, beside a window that is open on the same folder. */
class SignInTest {
    @TempDir
    Path folder;

    private ChildJava java;
    private ServedBackend backend;
    private Path data;

    @BeforeEach
    void serve() throws Exception {
        java = new ChildJava(folder);
        backend = new ServedBackend(java, Files.createDirectory(folder.resolve("served")));
        backend.start("--demo");
        data = Files.createDirectory(folder.resolve("desk"));
        JsonSettings.open(data)
                .change(values -> values.withServer(backend.address().toString()));
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    /** What a terminal answers, its exit code first. */
    private List<String> coachdesk(String typed, String... command) throws IOException, InterruptedException {
        List<String> args = new java.util.ArrayList<>(List.of("--data", data.toString()));
        args.addAll(List.of(command));
        Process process = java.run(Main.class, args.toArray(String[]::new));
        try (OutputStream in = process.getOutputStream()) {
            in.write((typed + "\n").getBytes(StandardCharsets.UTF_8));
        }
        List<String> said =
                new java.util.ArrayList<>(process.inputReader().lines().toList());
        said.addFirst(Integer.toString(process.waitFor()));
        return said;
    }

    @Test
    void who_signs_in_from_a_terminal_is_signed_in_there_and_in_the_open_window() throws Exception {
        new FileSecrets(data).put("chosen", "this file"); // So that no keychain of this machine is asked.
        try (Desk window = DeskOpener.open(new DeskOptions(
                data, Clock.systemUTC(), new SplittableRandom(), new FileSecrets(data), Optional::empty))) {
            CountDownLatch synced = new CountDownLatch(1);
            window.sync().syncNow();
            assertThat(window.sync().status().problem())
                    .extracting(Problem::code)
                    .isEqualTo(ErrorCode.SIGN_IN_NEEDED);
            assertThat(coachdesk("", "sync").getFirst()).isNotEqualTo("0");
            window.sync().listen(status -> {
                if (status.synced()) {
                    synced.countDown();
                }
            });
            window.sync().start();

            List<String> said = coachdesk(ServedBackend.PASSWORD, "sign-in", ServedBackend.EMAIL);

            assertThat(said.getFirst()).as("%s", said).isEqualTo("0");
            assertThat(said.get(1)).contains("Studio");
            assertThat(synced.await(30, TimeUnit.SECONDS))
                    .as("the window syncs without a restart: %s", window.sync().status())
                    .isTrue();
            assertThat(coachdesk("", "sync").getFirst()).isEqualTo("0");
        }
    }

    @Test
    void a_wrong_password_is_said_and_keeps_nothing() throws Exception {
        new FileSecrets(data).put("chosen", "this file");
        byte[] before = Files.readAllBytes(data.resolve(FileSecrets.FILE));

        assertThat(coachdesk("a wrong long password", "sign-in", ServedBackend.EMAIL)
                        .getFirst())
                .isEqualTo("1");

        assertThat(Files.readAllBytes(data.resolve(FileSecrets.FILE))).isEqualTo(before);
        assertThat(coachdesk(ServedBackend.PASSWORD, "sign-in", ServedBackend.EMAIL)
                        .getFirst())
                .isEqualTo("0");
    }
}
