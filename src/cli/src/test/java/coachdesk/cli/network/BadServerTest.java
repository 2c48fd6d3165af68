package coachdesk.cli.network;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.cli.desks.TestKinds;
import coachdesk.cli.desks.Typed;
import coachdesk.contract.Kind;
import coachdesk.desk.remote.ServerAddress;
import coachdesk.desk.settings.FileSecrets;
import coachdesk.desk.store.Store;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.faults.Fault;
import coachdesk.testkit.faults.FaultProxy;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that misbehaves: a sentence, a code, nothing lost, and the next good sync works. Promise 10 as well. */
class BadServerTest {
    private final SettableClock clock = new SettableClock(Clock.systemUTC().instant());
    private Backend backend;
    private FaultProxy proxy;

    @TempDir
    Path folder;

    @BeforeEach
    void startBackend() {
        backend = Backend.start(new BackendOptions(0, folder.resolve("backend"), null, false, true, Clock.systemUTC()));
        proxy = new FaultProxy(backend.address());
        token(proxy.address());
        try (Store store = Store.open(folder)) {
            store.change(tx -> TestKinds.records().told(tx, Kind.COURSE, "c1", 1, Map.of("id", "c1", "name", "Soir")));
        }
        assertThat(typed(proxy.address(), "edit", "course", "c1", "name=Matin").exit())
                .isZero();
    }

    @AfterEach
    void stop() {
        proxy.close();
        backend.close();
    }

    @Test
    void absent_cut_reset_or_a_captive_portal() {
        for (Map.Entry<Fault, String> bad : Map.<Fault, String>of(
                        new Fault.Refuse(), "server.unreachable",
                        new Fault.Reset(), "server.unreachable",
                        new Fault.CaptivePortal(), "server.not-ours")
                .entrySet()) {
            proxy.set(bad.getKey());
            assertFails(proxy.address(), bad.getValue());
        }
        proxy.set(new Fault.CutAfter(Fault.Way.TO_CLIENT, 90));
        assertThat(typed(proxy.address(), "--json", "sync").exit()).isEqualTo(1);
        proxy.heal();
        assertThat(typed(proxy.address(), "sync").exit()).isZero();
        assertThat(typed(proxy.address(), "--json", "status").json())
                .containsEntry("pending", 0)
                .containsEntry("synced", true);
    }

    @ParameterizedTest
    @CsvSource({
        "500, text/plain, Internal Server Error, server.broken",
        "200, text/html, <html>Bonjour</html>, server.not-ours",
        "200, application/json, [1, server.not-ours",
        "429, application/json, {}, server.busy",
        "413, text/plain, too large, server.too-large",
        "401, application/json, {}, auth.sign-in-needed"
    })
    void a_server_that_answers_nonsense(int status, String type, String body, String code) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.getResponseHeaders().add("Retry-After", "1");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            token(address);
            assertFails(address, code);
        } finally {
            server.stop(0);
        }
        assertThat(typed(proxy.address(), "sync").exit()).isZero();
    }

    @Test
    void a_session_that_is_over_says_so_and_keeps_what_waits() {
        new FileSecrets(folder).put(ServerAddress.secretName(proxy.address().toString()), "no longer good");
        assertFails(proxy.address(), "auth.sign-in-needed");
        token(proxy.address());
        assertThat(typed(proxy.address(), "sync").exit()).isZero();
    }

    @Test
    void a_clock_two_hours_off_is_said_and_everything_still_syncs() {
        clock.advance(Duration.ofHours(2));
        Typed sync = typed(proxy.address(), "--json", "sync");
        assertThat(sync.problem()).isEqualTo("server.clock");
        assertThat(typed(proxy.address(), "--json", "status").json()).containsEntry("pending", 0);
        assertThat(typed(proxy.address(), "doctor").out()).isNotEmpty();
    }

    /** Exit 1, the code, and the change still waits; the status does not claim otherwise. */
    private void assertFails(URI server, String code) {
        Typed sync = typed(server, "--json", "sync");
        assertThat(sync.exit()).isEqualTo(1);
        assertThat(sync.problem()).isEqualTo(code);
        assertThat(typed(server, "--json", "status").json())
                .containsEntry("pending", 1)
                .containsEntry("synced", false);
    }

    private void token(URI server) {
        new FileSecrets(folder)
                .put(
                        ServerAddress.secretName(server.toString()),
                        backend.localToken().orElseThrow());
    }

    private Typed typed(URI server, String... args) {
        return Typed.command(clock, List.of("--data", folder.toString(), "--server", server.toString()), args);
    }
}
