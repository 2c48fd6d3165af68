package coachdesk.cli.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.cli.desks.Typed;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.hosted.FakeHosted;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign from a terminal at a classic server, which sends it itself. */
class HostedStoryTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T18:00:00Z"));
    private final FakeHosted hosted = new FakeHosted(clock);
    private final String ana = hosted.participant("Ana Rossi", "ana@example.com");
    private final String group = hosted.session("community", "Les Lionnes", ana);
    private final String bea = hosted.user("Béatrice Müller", "bea@example.com");
    private final String carl = hosted.user("Carl Weiss", "carl@example.com");

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void open() throws Exception {
        data = Files.createDirectories(folder.resolve("desk"));
        JsonSettings.open(data)
                .change(values -> values.withServer(hosted.address().toString()).withDeviceName("Terminal"));
        assertThat(typed("sync").exit()).isZero();
    }

    @AfterEach
    void close() {
        hosted.close();
    }

    @Test
    void three_people_in_two_minutes_sent_once_by_the_hosted_scheduler_and_reported() {
        Typed created = typed(join(draft("Bonjour à vous trois"), "--json", "--at", "2026-11-20T19:02"));
        assertThat(created.json()).containsEntry("recipients", 3);
        String id = (String) created.json().get("id");
        assertThat(typed("sync").exit()).isZero();

        assertThat(typed("scheduler", "run", "--seconds", "3", "--json").out())
                .contains("\"responsible\":\"server\"")
                .contains("2026-11-20T18:02:00Z");
        clock.advance(Duration.ofSeconds(121));
        hosted.tick();
        hosted.tick();

        Map<String, Object> report = typed("campaign", "report", id, "--json").json();
        assertThat(report).containsEntry("fresh", true);
        Map<?, ?> sending = (Map<?, ?>) ((List<?>) report.get("sendings")).getFirst();
        assertThat(sending.get("state")).isEqualTo("done");
        assertThat(((List<?>) sending.get("rows"))
                        .stream()
                                .map(row -> (Map<?, ?>) row)
                                .map(row -> row.get("name") + " " + row.get("state"))
                                .toList())
                .isEqualTo(List.of("Ana Rossi sent", "Béatrice Müller sent", "Carl Weiss sent"));
        assertThat(hosted.messages()).isEqualTo(3);
        assertThat(hosted.texts(group)).isEmpty();
        assertThat(hosted.asked()).noneMatch(asked -> asked.endsWith("/launch"));
        assertThat(typed("campaign", "missed", "--json").json()).containsEntry("missed", List.of());
    }

    @Test
    void what_it_would_send_wrongly_is_refused_in_words_before_anything_leaves() {
        Typed refused = typed(join(draft("Bonjour {prénom}"), "--at", "2026-11-20T19:02"));
        assertThat(refused.exit()).isNotZero();
        assertThat(refused.err()).contains("Retirez les variables");

        String id = (String) typed(join(draft("Bonjour"), "--json", "--channel", "email"))
                .json()
                .get("id");
        assertThat(typed("campaign", "launch", id, "--json").problem()).isEqualTo("classic.channels");
        typed("sync");
        clock.advance(Duration.ofMinutes(5));
        hosted.tick();
        assertThat(hosted.messages()).isZero();
    }

    @Test
    void launched_now_it_goes_after_its_seconds_by_this_program() {
        String id =
                (String) typed(join(draft("Tout de suite"), "--json")).json().get("id");
        CompletableFuture<Typed> launch =
                CompletableFuture.supplyAsync(() -> typed("campaign", "launch", id, "--json"));
        while (typed("campaign", "report", id).out().lines().count() < 2) {
            assertThat(hosted.messages()).isZero();
        }
        clock.advance(Duration.ofSeconds(10));

        assertThat(launch.join().json()).containsEntry("reachedServer", true);
        assertThat(hosted.messages()).isEqualTo(3);
        assertThat(hosted.asked().stream().filter(asked -> asked.endsWith("/launch")))
                .hasSize(1);
    }

    private String[] draft(String message) {
        return new String[] {
            "campaign", "create", "--name", "Soir", "--message", message, "--to", ana, bea, carl,
        };
    }

    private static String[] join(String[] first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }

    private Typed typed(String... command) {
        return Typed.command(clock, List.of("--data", data.toString(), "--lang", "fr"), command);
    }
}
