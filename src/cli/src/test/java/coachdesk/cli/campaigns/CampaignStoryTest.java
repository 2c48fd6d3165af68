package coachdesk.cli.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.cli.desks.Typed;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.desk.settings.RunningBackend;
import coachdesk.desk.store.Json;
import coachdesk.testkit.clock.SettableClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign from a terminal, from its first word to its report, on a real backend. */
class CampaignStoryTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    private static final String LASTS = "25";

    private final SettableClock clock = new SettableClock(NOW);

    @TempDir
    Path folder;

    private Backend backend;
    private Path data;

    @BeforeEach
    void open() throws Exception {
        Path server = Files.createDirectories(folder.resolve("server"));
        data = Files.createDirectories(folder.resolve("desk"));
        backend = Backend.start(new BackendOptions(0, server, null, false, true, clock));
        RunningBackend.here(backend.address(), backend.localToken().orElseThrow())
                .write(data);
        JsonSettings.open(data).change(values -> values.withServer("").withDeviceName("Terminal"));
    }

    @AfterEach
    void close() {
        backend.close();
    }

    @Test
    void planned_sent_at_its_time_and_reported() throws Exception {
        String ana = person("Ana Rossi");
        String bea = person("Béatrice Müller");
        assertThat(typed("sync").exit()).isZero();
        Typed created = typed(
                "campaign",
                "create",
                "--json",
                "--name",
                "Soir",
                "--message",
                "Bonjour {prénom} !",
                "--to",
                ana,
                bea,
                "nobody",
                "--at",
                "2026-11-20T19:02");
        assertThat(created.exit()).isZero();
        assertThat(created.json()).containsEntry("recipients", 2);
        assertThat(created.json().get("leftOut").toString()).contains("gone");
        assertThat(created.json().get("at")).isEqualTo(List.of("2026-11-20T18:02:00Z"));
        String id = (String) created.json().get("id");

        assertThat(typed("sync").exit()).isZero();
        CompletableFuture<Typed> scheduler =
                CompletableFuture.supplyAsync(() -> typed("scheduler", "run", "--seconds", LASTS));
        clock.advance(Duration.ofSeconds(121));
        scheduler.join();

        Map<String, Object> report = typed("campaign", "report", id, "--json").json();
        assertThat(report).containsEntry("fresh", true);
        Map<?, ?> sending = (Map<?, ?>) ((List<?>) report.get("sendings")).getFirst();
        assertThat(sending.get("state")).isEqualTo("done");
        assertThat(((List<?>) sending.get("rows"))
                        .stream().map(row -> ((Map<?, ?>) row).get("state")).toList())
                .isEqualTo(List.of("sent", "sent", "left_out"));
        assertThat(typed("campaign", "report", id).out()).contains("nobody", "left-out.gone");
        assertThat(typed("campaigns").out()).contains(id, "Soir");
    }

    @Test
    void launched_now_it_goes_after_its_seconds_without_any_scheduler() throws Exception {
        String ana = person("Ana Rossi");
        typed("sync");
        String id = (String) typed("campaign", "create", "--json", "--name", "x", "--message", "Salut", "--to", ana)
                .json()
                .get("id");
        Typed launched = typed("campaign", "launch", id, "--json");
        assertThat(launched.json()).containsEntry("reachedServer", true);
        clock.advance(Duration.ofSeconds(11));
        String out = "";
        for (int i = 0; i < 200 && !out.contains("\tdone"); i++) {
            out = typed("campaign", "report", id).out();
        }
        assertThat(out).contains("\tdone").contains("sent\tinternal\tAna Rossi");
    }

    @Test
    void nothing_was_missed_and_what_is_wrong_is_said() {
        assertThat(typed("campaign", "missed", "--json").json()).containsEntry("missed", List.of());
        assertThat(typed("campaign", "launch", "nobody", "--json").problem()).isEqualTo("request.not-found");
        String[] draft = {"campaign", "create", "--name", "x", "--to", "p"};
        assertThat(with(draft, "--message", " ").exit()).isEqualTo(2);
        assertThat(with(draft, "--message", "m", "--channel", "fax").exit()).isEqualTo(2);
        assertThat(with(draft, "--message", "m", "--at", "demain").exit()).isEqualTo(2);
        assertThat(with(draft, "--message", "m", "--at", "2026-03-29T02:30").exit())
                .isEqualTo(2);
        assertThat(typed("campaign").exit()).isEqualTo(2);
        assertThat(typed("campaigns", "--json").json()).containsEntry("campaigns", List.of());
    }

    private Typed with(String[] first, String... more) {
        return Typed.command(clock, List.of("--data", data.toString(), "--lang", "fr"), join(first, more));
    }

    private Typed typed(String... command) {
        return with(new String[0], command);
    }

    private static String[] join(String[] first, String... more) {
        String[] all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    /** Somebody the studio knows. @return the id */
    private String person(String name) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(backend.address() + "/api/users"))
                    .header("Authorization", "Bearer " + backend.localToken().orElseThrow())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            Json.write(Map.of("name", name, "email", "", "whatsapp", ""))))
                    .build();
            return (String) Json.read(http.send(request, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .get("id");
        }
    }
}
