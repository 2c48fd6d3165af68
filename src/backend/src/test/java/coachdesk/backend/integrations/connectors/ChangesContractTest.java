package coachdesk.backend.integrations.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.platform.Connector.Page;
import coachdesk.backend.integrations.platform.Connector.Remote;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.platforms.FakePeople;
import coachdesk.testkit.platforms.FakePlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reading what changed at a platform: nobody is left out, and nobody comes again for nothing. */
class ChangesContractTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T08:00:00Z"));
    private final ConnectorHttp http = new ConnectorHttp(true);
    private FakePlatform fake;
    private Connector connector;

    @AfterEach
    void close() {
        http.close();
        fake.close();
    }

    private void open(Bench bench) {
        fake = bench.fake(clock);
        fake.window().allow(100_000, Duration.ofSeconds(1));
        connector = bench.open(fake, http);
    }

    private void people(Bench bench, int from, int to) {
        for (int i = from; i < to; i++) {
            fake.people()
                    .add(bench.contact("P" + i, "Muster", "p%d@example.com".formatted(i), "+4179%07d".formatted(i)));
        }
    }

    /** @return where it ended */
    private String readAll(String cursor, List<String> into) {
        String at = cursor;
        for (int pages = 0; pages < 100; pages++) {
            Page page = connector.changesSince(at);
            page.changed().stream().map(Remote::external).forEach(into::add);
            at = page.next();
            if (!page.more()) {
                return at;
            }
        }
        throw new AssertionError("it goes on and on");
    }

    private List<String> ids() {
        return fake.people().all().stream().map(FakePeople.Person::id).toList();
    }

    @ParameterizedTest
    @EnumSource
    void many_who_changed_at_the_same_time_all_come_and_once(Bench bench) {
        open(bench);
        people(bench, 0, 30);
        clock.advance(Duration.ofMinutes(1));
        people(bench, 30, 560);
        clock.advance(Duration.ofMinutes(1));
        people(bench, 560, 600);
        clock.advance(Duration.ofMinutes(1));
        List<String> read = new ArrayList<>();

        String end = readAll(null, read);

        assertThat(read).containsExactlyInAnyOrderElementsOf(ids());
        List<String> later = new ArrayList<>();
        assertThat(readAll(end, later)).isEqualTo(end);
        assertThat(later).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void only_who_changed_comes_again(Bench bench) {
        open(bench);
        people(bench, 0, 120);
        clock.advance(Duration.ofMinutes(1));
        String end = readAll(null, new ArrayList<>());
        String seventh = ids().get(6);

        fake.people().change(seventh, Map.of(bench.names.first(), "Changed"));
        clock.advance(Duration.ofMinutes(1));
        List<String> read = new ArrayList<>();
        String next = readAll(end, read);

        assertThat(read).containsExactly(seventh);
        assertThat(next).isNotEqualTo(end);
    }

    @ParameterizedTest
    @EnumSource
    void somebody_who_changes_while_it_is_read_makes_nobody_be_left_out(Bench bench) {
        open(bench);
        for (int i = 0; i < 300; i++) {
            people(bench, i, i + 1);
            clock.advance(Duration.ofSeconds(1));
        }
        List<String> read = new ArrayList<>();
        Page first = connector.changesSince(null);
        first.changed().stream().map(Remote::external).forEach(read::add);
        for (String id : ids().subList(0, 20)) {
            fake.people().change(id, Map.of(bench.names.first(), "Changed"));
        }
        clock.advance(Duration.ofMinutes(1));

        String end = readAll(first.next(), read);
        List<String> round = List.copyOf(read);
        readAll(end, read);

        assertThat(first.more()).isTrue();
        assertThat(round).containsAll(ids());
        assertThat(read.subList(first.changed().size(), read.size())).containsAll(ids().subList(0, 20));
        if (bench.tellsInOrder()) {
            assertThat(read).hasSize(320);
        }
    }

    /** Two changes in one second may have one time: the later one must not be taken for the one that was read. */
    @ParameterizedTest
    @EnumSource
    void who_changes_in_the_moment_of_reading_comes_again(Bench bench) {
        open(bench);
        people(bench, 0, 3);
        List<String> read = new ArrayList<>();
        String end = readAll(null, read);
        String second = ids().get(1);

        fake.people().change(second, Map.of(bench.names.first(), "Changed"));
        clock.advance(Duration.ofMinutes(1));
        List<String> later = new ArrayList<>();
        readAll(end, later);

        assertThat(later).contains(second);
    }
}
