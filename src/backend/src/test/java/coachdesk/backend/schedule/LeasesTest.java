package coachdesk.backend.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.schedule.store.HomeTable;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Tenants;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.campaigns.LeaseAnswer;
import coachdesk.contract.campaigns.LeaseRequest;
import coachdesk.testkit.clock.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One at a time, on either database. */
class LeasesTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00Z"));
    private Database database;
    private RecordStore records;
    private Leases leases;
    private Home home;
    private String tenant;

    private void open(TestDatabases which) {
        database = which.open();
        records = new RecordStore(database, clock);
        tenant = new Tenants(database, () -> "studio").named("Studio").id();
        home = new Home(new HomeTable(database), Optional.of("here"));
        leases = new Leases(records, home);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private LeaseAnswer desk(String name) {
        return leases.hold(tenant, new LeaseRequest(name, name));
    }

    private String server() {
        return records.change(tenant, changes -> Leases.ask(changes, "server", "server", LeaseAnswer.SERVER))
                .holder();
    }

    @ParameterizedTest
    @EnumSource
    void whoever_renews_keeps_it_and_whoever_does_not_loses_it_when_it_lapses(TestDatabases which) {
        open(which);
        assertThat(desk("A").heldBy()).isEqualTo("A");
        for (int i = 0; i < 10; i++) {
            clock.advance(Duration.ofSeconds(LeaseAnswer.RENEWED_EVERY_SECONDS));
            assertThat(desk("A").epoch()).isEqualTo(1);
            assertThat(desk("B").heldBy()).isEqualTo("A");
            assertThat(server()).isEqualTo("A");
        }
        clock.advance(Leases.HELD.minus(SECOND));
        assertThat(desk("B").heldBy()).isEqualTo("A");
        clock.advance(SECOND);
        LeaseAnswer taken = desk("B");
        assertThat(taken.heldBy()).isEqualTo("B");
        assertThat(taken.epoch()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_holder_that_froze_and_wakes_up_is_told_that_it_is_another_s(TestDatabases which) {
        open(which);
        desk("A");
        clock.advance(Leases.HELD);
        assertThat(server()).isEqualTo("server");
        assertThat(desk("B").heldBy()).as("a desk takes it from the server").isEqualTo("B");
        assertThat(desk("A").heldBy())
                .as("and the one that was frozen does not")
                .isEqualTo("B");
        assertThat(server()).isEqualTo("B");
    }

    @ParameterizedTest
    @EnumSource
    void a_database_that_came_from_elsewhere_is_at_home_when_a_desk_sends_from_it(TestDatabases which) {
        open(which);
        assertThat(home.moved()).as("new").isFalse();
        Home copy = new Home(new HomeTable(database), Optional.of("elsewhere"));
        assertThat(copy.moved()).isTrue();
        assertThat(copy.sendsByItself()).isFalse();
        assertThat(new Home(new HomeTable(database), Optional.of("elsewhere")).moved())
                .as("also after another start")
                .isTrue();

        new Leases(records, copy).hold(tenant, new LeaseRequest("A", "A"));

        assertThat(copy.sendsByItself()).isTrue();
        assertThat(new Home(new HomeTable(database), Optional.of("elsewhere")).moved())
                .isFalse();
        Home.restored(new HomeTable(database));
        assertThat(new Home(new HomeTable(database), Optional.of("elsewhere")).moved())
                .as("restored from a backup")
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_desk_that_is_refused_the_lease_does_not_speak_for_a_copy(TestDatabases which) {
        open(which);
        home.moved();
        desk("A");
        Home copy = new Home(new HomeTable(database), Optional.of("elsewhere"));
        copy.moved();
        assertThat(new Leases(records, copy)
                        .hold(tenant, new LeaseRequest("B", "B"))
                        .heldBy())
                .isEqualTo("A");
        assertThat(copy.sendsByItself()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void what_a_copy_holds_back_begins_once_when_somebody_says_so(TestDatabases which) {
        open(which);
        assertThat(home.moved()).isFalse();
        AtomicInteger begun = new AtomicInteger();
        Home copy = new Home(new HomeTable(database), Optional.of("elsewhere"));
        copy.whenSettled(begun::incrementAndGet);
        Leases there = new Leases(records, copy);
        assertThat(copy.moved()).isTrue();
        assertThat(begun).hasValue(0);
        there.hold(tenant, new LeaseRequest("A", "A"));
        there.hold(tenant, new LeaseRequest("A", "A"));
        assertThat(begun).hasValue(1);
    }
}
