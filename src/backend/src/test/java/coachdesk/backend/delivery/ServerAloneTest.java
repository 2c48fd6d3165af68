package coachdesk.backend.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.schedule.Home;
import coachdesk.backend.schedule.ServerScheduler;
import coachdesk.backend.schedule.store.HomeTable;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server's own scheduler, where no desk is open. */
class ServerAloneTest {
    private final SettableClock clock = new SettableClock(Sent.START);

    @TempDir
    Path folder;

    /** One process of a server. */
    private Sent process(Database database, String name) {
        Sent studio = new Sent(database, Senders.NONE, clock, "studio");
        Home home = new Home(new HomeTable(database), Optional.of("here"));
        home.moved();
        new ServerScheduler(studio.records, studio.tenants, studio.open, home, name, studio.timeline, clock).start();
        return studio;
    }

    private static void plan(Sent studio, String id, Duration ahead) {
        studio.create(
                Kind.DISPATCH,
                id,
                Sent.fields(
                        "campaignId",
                        "c",
                        "at",
                        studio.clock.instant().plus(ahead).toString(),
                        "zone",
                        "Europe/Zurich",
                        "wish",
                        "wait"));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_planned_goes_at_its_time_and_once_whichever_process_sees_it(TestDatabases which) {
        try (Database database = which.open()) {
            Sent one = process(database, "one");
            one.person("ana", "Ana", "ana@example.com", null);
            one.campaign("c", "Bonjour", List.of("ana"), Channel.INTERNAL);
            plan(one, "d", Duration.ofMinutes(3));
            Sent other = process(database, "other");
            for (int second = 0; second < 170; second++) {
                one.timeline.run(Duration.ZERO);
                other.run(1);
            }
            assertThat(one.state("d")).isEqualTo(DispatchState.PLANNED);
            for (int second = 0; second < 30; second++) {
                one.timeline.run(Duration.ZERO);
                other.run(1);
            }
            assertThat(one.state("d")).isEqualTo(DispatchState.DONE);
            assertThat(Duration.between(
                            one.dispatch("d").at(), one.dispatch("d").startedAt()))
                    .isBetween(Duration.ZERO, Duration.ofSeconds(2));
            assertThat(one.docs(Kind.MESSAGE)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void when_the_process_that_would_let_it_go_freezes_the_other_does_and_the_first_does_nothing_more(
            TestDatabases which) {
        try (Database database = which.open()) {
            Sent frozen = process(database, "frozen");
            frozen.person("ana", "Ana", "ana@example.com", null);
            frozen.campaign("c", "Bonjour", List.of("ana"), Channel.INTERNAL);
            plan(frozen, "d", Duration.ofSeconds(20));
            frozen.run(15);
            Sent other = process(database, "other");
            other.run(60);
            assertThat(other.state("d")).isEqualTo(DispatchState.DONE);
            frozen.run(60);
            assertThat(other.docs(Kind.MESSAGE)).hasSize(1);
            assertThat(other.rows("d")).hasSize(1);
        }
    }

    @Test
    void a_copied_folder_is_elsewhere_and_holds_what_was_told_to_go() throws Exception {
        Path file = folder.resolve("backend.sqlite");
        Path copy = Files.createDirectory(folder.resolve("copy")).resolve("backend.sqlite");
        Files.writeString(file, "x");
        Files.copy(file, copy);
        assertThat(Home.of(copy)).isPresent().isNotEqualTo(Home.of(file));
        assertThat(Home.of(file)).isEqualTo(Home.of(file));

        try (Database database = TestDatabases.inMemory()) {
            Sent studio = new Sent(database, Senders.NONE, clock, "studio");
            studio.person("ana", "Ana", "ana@example.com", null);
            studio.campaign("c", "Bonjour", List.of("ana"), Channel.INTERNAL);
            studio.go("d", "c");
            studio.hold();
            studio.run(60);
            assertThat(studio.state("d")).isEqualTo(DispatchState.PLANNED);
            assertThat(studio.docs(Kind.MESSAGE)).isEmpty();
            studio.wish("d", "wish", "go");
            studio.run(5);
            assertThat(studio.docs(Kind.MESSAGE)).hasSize(1);
        }
    }
}
