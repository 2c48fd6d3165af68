package coachdesk.cli.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.cli.desks.Typed;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.desk.settings.RunningBackend;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.providers.FakeSmtp;
import coachdesk.testkit.providers.ProviderFault;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail server set up, tried and taken away from a terminal, on a real backend. */
class ProvidersFromTheTerminalTest {
    private static final String SECRET = "ganz-geheim-7";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T18:00:00Z"));
    private final InputStream before = System.in;

    @TempDir
    Path folder;

    private Backend backend;
    private FakeSmtp mail;
    private Path data;

    @BeforeEach
    void open() throws Exception {
        data = Files.createDirectories(folder.resolve("desk"));
        mail = new FakeSmtp(clock);
        Path server = Files.createDirectories(folder.resolve("server"));
        backend = Backend.start(new BackendOptions(0, server, null, false, true, clock));
        RunningBackend.here(backend.address(), backend.localToken().orElseThrow())
                .write(data);
        JsonSettings.open(data).change(values -> values.withServer("").withDeviceName("Terminal"));
    }

    @AfterEach
    void close() {
        System.setIn(before);
        backend.close();
        mail.close();
    }

    private Typed typed(String... words) {
        List<String> all = new ArrayList<>(List.of("--data", data.toString(), "--lang", "fr"));
        all.addAll(List.of(words));
        return Typed.command(clock, all.toArray(String[]::new));
    }

    private Typed setUp(String... more) {
        System.setIn(new ByteArrayInputStream((SECRET + "\n").getBytes(StandardCharsets.UTF_8)));
        List<String> words = new ArrayList<>(List.of("provider", "set", "smtp"));
        words.addAll(List.of(more));
        return typed(words.toArray(String[]::new));
    }

    @Test
    void set_up_tried_and_taken_away() {
        assertThat(typed("providers").out()).contains("smtp\temail\tpas réglé");
        Typed set = setUp(
                "host=127.0.0.1", "port=" + mail.port(), "security=none", "user=coach", "from=studio@example.com");
        assertThat(set.exit()).as(set.err()).isZero();
        assertThat(set.out()).contains("password").doesNotContain(SECRET);
        assertThat(typed("providers").out()).contains("•••• enregistré le ven. 20 nov. 2026 19:00", "s•••@example.com");
        mail.faults().next(new ProviderFault.WrongKey());
        Typed refused = typed("provider", "test", "smtp", "me@example.com");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).contains("535");
        assertThat(typed("provider", "test", "smtp", "me@example.com").exit()).isZero();
        assertThat(mail.ledger().by("me@example.com")).hasSize(1);
        assertThat(typed("provider", "remove", "smtp").exit()).isZero();
        assertThat(typed("providers", "--json").json().toString()).doesNotContain("configured=true");
    }

    @Test
    void a_secret_on_the_command_line_is_refused_and_not_repeated() {
        Typed refused = typed("provider", "set", "resend", "key=" + SECRET, "from=a@example.com");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("« key »".replace(" ", "\u00a0")).doesNotContain(SECRET);
        assertThat(typed("providers", "--json").json().toString()).doesNotContain("configured=true");
    }

    @Test
    void what_is_wrong_is_named_and_nothing_is_kept() {
        Typed wrong = setUp("host=mail.example.com", "port=99999", "from=nobody");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("port: ", "from: ").doesNotContain(SECRET);
        assertThat(setUp("colour=red").exit()).isEqualTo(2);
        assertThat(typed("provider", "set", "pigeon").exit()).isEqualTo(2);
        assertThat(typed("provider").exit()).isEqualTo(2);
        assertThat(typed("providers", "--json").json().toString()).doesNotContain("configured=true");
    }

    @Test
    void without_a_server_it_says_so() {
        backend.close();
        assertThat(typed("providers", "--json").problem()).isEqualTo("server.unreachable");
    }
}
