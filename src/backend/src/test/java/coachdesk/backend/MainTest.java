package coachdesk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.media.store.BlobTable;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.Kind;
import coachdesk.testkit.clock.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The backend from a terminal. */
class MainTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String stdin, String... args) {
        return Main.run(
                new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
    }

    private String error() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void an_account_made_from_the_terminal_can_sign_in() {
        assertThat(run("a good long password\n", "--data", folder.toString(), "--account", "coach@example.com"))
                .isZero();
        BackendOptions options = new BackendOptions(0, folder, null, false, false, Clock.systemUTC());
        try (Backend backend = Backend.start(options)) {
            Map<String, Object> login = Map.of("email", "coach@example.com", "password", "a good long password");
            Map<String, Object> answer = new Caller(backend.address(), null)
                    .post("/api/auth/login", login)
                    .object();
            assertThat(answer).containsEntry("role", "coach").containsEntry("studio", "Studio");
            assertThat(backend.localToken()).isEmpty();
        }
    }

    @Test
    void whatever_is_wrong_is_told_in_one_line_and_not_started() throws Exception {
        assertThat(run("", "--port", "1")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("", "--data", folder.toString(), "--prot", "1")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("", "--data", folder.toString(), "--port", "99999")).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(run("", "--data", file.toString(), "--port", "0")).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(run("", "--data", folder.toString(), "--database", "jdbc:mysql://x/y"))
                .isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(run("short\n", "--data", folder.toString(), "--account", "a@example.com"))
                .isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(error().lines()).hasSize(6).allMatch(line -> line.endsWith(".") || line.contains("jdbc:"));
    }

    @Test
    void a_database_of_a_newer_version_is_refused_and_left_alone() throws Exception {
        Path file = folder.resolve(DatabaseOpener.FILE);
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        byte[] before = Files.readAllBytes(file);
        assertThat(run("", "--data", folder.toString(), "--port", "0")).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(error()).contains("newer version");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void the_demo_fills_an_empty_studio_once() {
        SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00Z"));
        try (var database = TestDatabases.inMemory()) {
            Parts parts = new Parts(database, folder, clock);
            String tenant = parts.tenants.named("Studio").id();
            Demo.fill(parts.records, parts.media, tenant, clock, Parts.ZONE);
            Demo.fill(parts.records, parts.media, tenant, clock, Parts.ZONE);
            assertThat(parts.records.page(tenant, Kind.RESERVATION, 0, 1).total())
                    .isEqualTo(400);
            assertThat(parts.records.docs(tenant, Kind.ATTENDANCE)).isNotEmpty();
            assertThat(parts.records.docs(tenant, Kind.EVENT)).isEmpty();
            assertThat(parts.records.docs(tenant, Kind.MEDIA)).hasSize(5);
            assertThat(new BlobTable(database).all(tenant)).hasSize(12);
        }
    }
}
