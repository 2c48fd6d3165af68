package coachdesk.backend.integrations.engine;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Heard;
import coachdesk.backend.contacts.Numbers;
import coachdesk.backend.integrations.people.People;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.store.CursorTable;
import coachdesk.backend.integrations.store.Forgetting;
import coachdesk.backend.integrations.store.LinkTable;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.FieldMapping;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What seldom happens between a studio and its platforms. */
class OddDaysTest extends OneStudio {
    private static final Duration SOON = Duration.ofMinutes(2);

    private void awa() {
        studio.person("awa", "Awa Diop", "awa@example.com", "+41790000001");
        studio.time.pass(SOON);
    }

    private void disconnect() {
        studio.records.change(studio.tenant, changes -> {
            changes.find(Kind.INTEGRATION, "i")
                    .filter(record -> !record.deleted())
                    .ifPresent(record -> {
                        changes.delete(record, null);
                        Forgetting.all(changes, "i");
                    });
            return null;
        });
    }

    @Test
    void a_change_at_one_platform_reaches_the_other_once() {
        MemoryPlatform salesforce = new MemoryPlatform(clock);
        studio.connect("i", hubspot);
        studio.connect("s", salesforce, "integration_type", "salesforce", "field_mappings", mappings());
        awa();
        assertThat(salesforce.people).hasSize(1);
        int there = hubspot.writes;
        int other = salesforce.writes;
        clock.advance(Duration.ofSeconds(1));
        hubspot.edit("h1", Map.of("lastname", "Ndiaye", "phone", "+41790000099"));
        studio.time.pass(Duration.ofHours(1));
        assertThat(salesforce.people.get("h1").fields())
                .containsEntry("lastname", "Ndiaye")
                .containsEntry("phone", "+41790000099");
        assertThat(salesforce.writes).isEqualTo(other + 1);
        assertThat(hubspot.writes).as("it did not come back").isEqualTo(there);
        hubspot.edit("n", Map.of("email", "nora@example.com", "firstname", "Nora"));
        salesforce.edit("m", Map.of("email", "nora@example.com", "firstname", "Nora"));
        studio.time.pass(Duration.ofHours(1));
        assertThat(studio.docs(Kind.CUSTOMER)).hasSize(1);
        assertThat(hubspot.people).hasSize(2);
        assertThat(salesforce.people).hasSize(2);
    }

    private static List<FieldMapping> mappings() {
        return List.of(
                new FieldMapping("email", "email", "lower", null, "both"),
                new FieldMapping("first_name", "firstname", "trim", null, "both"),
                new FieldMapping("last_name", "lastname", "trim", null, "both"),
                new FieldMapping("phone", "phone", "e164", null, "both"));
    }

    @Test
    void whoever_came_from_elsewhere_a_moment_before_is_known() {
        AtomicBoolean first = new AtomicBoolean(true);
        People people = new People(studio.records, number -> {
            if (first.compareAndSet(true, false)) {
                studio.person("nora", "Nora Roth", "nora@example.com", null);
            }
            return new Numbers("CH").e164(number);
        });
        studio.person("awa", "Awa Diop", "awa@example.com", "+41790000001");
        assertThat(people.<Boolean>change(studio.tenant, changes -> people.who(studio.tenant, "nora@example.com", null)
                        .isPresent()))
                .isTrue();
    }

    @Test
    void what_was_under_way_when_somebody_disconnected_leaves_nothing_behind() {
        studio.connect("i", hubspot);
        hubspot.after = this::disconnect;
        awa();
        assertThat(hubspot.people).hasSize(1);
        assertThat(studio.queue("i")).isEmpty();
        assertThat(studio.log("i")).isEmpty();
        assertThat(studio.<Integer>in(changes -> new LinkTable(changes, "i").count(People.KINDS)))
                .isZero();
        assertThat(studio.<Boolean>in(
                        changes -> new CursorTable(changes).find("i").isPresent()))
                .isFalse();
    }

    @Test
    void who_is_read_while_somebody_disconnects_is_not_brought() {
        studio.connect("i", hubspot);
        studio.time.pass(SOON);
        hubspot.edit("n", Map.of("email", "nora@example.com", "firstname", "Nora"));
        hubspot.before = this::disconnect;
        studio.time.pass(Duration.ofHours(1));
        assertThat(studio.docs(Kind.CUSTOMER)).isEmpty();
        assertThat(studio.log("i")).isEmpty();
        assertThat(studio.<Boolean>in(
                        changes -> new CursorTable(changes).find("i").isPresent()))
                .isFalse();
    }

    @Test
    void a_reader_that_stumbles_reads_on() {
        studio.connect("i", hubspot);
        studio.time.pass(SOON);
        hubspot.before = () -> {
            hubspot.before = () -> {};
            throw new IllegalStateException("of a connector");
        };
        studio.time.pass(SOON);
        hubspot.edit("n", Map.of("email", "nora@example.com", "firstname", "Nora"));
        studio.time.pass(Duration.ofMinutes(10));
        assertThat(studio.docs(Kind.CUSTOMER)).hasSize(1);
    }

    @Test
    void a_platform_that_asks_for_ten_years_is_asked_again_the_next_day() {
        studio.connect("i", hubspot, "sync_direction", "to_platform");
        hubspot.before = () -> {
            throw new PlatformException(FailureKind.RATE_LIMITED, 429, null, "no", Duration.ofDays(3650));
        };
        awa();
        hubspot.before = () -> {};
        studio.time.pass(Duration.ofHours(23));
        assertThat(hubspot.people).as("as it asked").isEmpty();
        studio.time.pass(Duration.ofHours(2));
        assertThat(hubspot.people).hasSize(1);
    }

    @Test
    void a_clock_that_was_set_back_by_a_year_holds_up_nobody() {
        studio.connect("i", hubspot, "sync_direction", "bidirectional");
        studio.time.pass(SOON);
        hubspot.before = () -> {
            throw new PlatformException(FailureKind.BROKEN, "down");
        };
        awa();
        studio.close();
        hubspot.before = () -> {};
        clock.set(Bridge.START.minus(Duration.ofDays(365)));
        Bridge next = new Bridge(database, clock, 2, Pace::of);
        next.connectors.put("i", hubspot);
        next.person("lea", "Léa Martin", "lea@example.com", null);
        next.time.pass(SOON);
        hubspot.edit("n", Map.of("email", "nora@example.com", "firstname", "Nora"));
        next.time.pass(Duration.ofMinutes(10));
        assertThat(next.queue("i")).isEmpty();
        assertThat(hubspot.people).hasSize(3);
        assertThat(next.docs(Kind.CUSTOMER)).hasSize(1);
        next.close();
    }

    @Test
    void a_server_that_ends_in_the_middle_of_it_complains_of_no_database() {
        try (Heard log = new Heard(Engine.class.getPackageName())) {
            studio.connect("i", hubspot);
            hubspot.before = () -> {
                throw new PlatformException(FailureKind.BROKEN, "down");
            };
            awa();
            hubspot.before = database::close;
            int calls = hubspot.calls;
            studio.time.pass(Duration.ofHours(1));
            assertThat(hubspot.calls).isGreaterThan(calls);
            assertThat(log.words()).isEmpty();
        }
    }

    @Test
    void two_copies_of_a_studio_make_nobody_twice() {
        try (Database other = TestDatabases.inMemory();
                Bridge copy = new Bridge(other, clock, 2, Pace::of)) {
            for (Bridge one : List.of(studio, copy)) {
                one.connect("i", hubspot);
                one.create(
                        Kind.RESERVATION,
                        "r",
                        Bridge.fields("id", "r", "userEmail", "p1@example.com", "courseName", "Cardio"));
                for (int i = 0; i < 20; i++) {
                    one.person("p" + i, "Prénom Nom" + i, "p" + i + "@example.com", null);
                }
            }
            for (int i = 0; i < 200; i++) {
                studio.time.pass(Duration.ofSeconds(1));
                copy.time.pass(Duration.ofSeconds(1));
            }
            assertThat(hubspot.people).hasSize(20);
            assertThat(hubspot.deals).hasSize(1);
            assertThat(studio.queue("i")).isEmpty();
            assertThat(copy.queue("i")).isEmpty();
            assertThat(studio.docs(Kind.CUSTOMER)).isEmpty();
            int writes = hubspot.writes;
            studio.time.pass(Duration.ofHours(1));
            copy.time.pass(Duration.ofHours(1));
            assertThat(hubspot.writes).isEqualTo(writes);
        }
    }

    @Test
    @Tag("endurance")
    void a_thousand_dead_letters_go_at_the_platforms_pace_and_nobody_is_there_twice() {
        studio.connect("i", hubspot, "sync_direction", "to_platform");
        hubspot.before = () -> {
            throw new PlatformException(FailureKind.INVALID, "no");
        };
        for (int i = 0; i < 1_000; i++) {
            studio.person("p" + i, "Prénom Nom" + i, "p" + i + "@example.com", null);
        }
        studio.time.pass(Duration.ofMinutes(10));
        assertThat(studio.queue("i")).hasSize(1_000).allMatch(job -> job.state().equals("dead"));
        hubspot.before = () -> {};
        int calls = hubspot.calls;
        studio.put(Kind.SYNC_RUN, "r", Bridge.fields("id", "r", "integration_id", "i", "what", "retry"));
        studio.time.pass(Duration.ofSeconds(10));
        assertThat(hubspot.calls - calls).isLessThanOrEqualTo(100);
        studio.time.pass(Duration.ofMinutes(10));
        assertThat(studio.queue("i")).isEmpty();
        assertThat(hubspot.people).hasSize(1_000);
    }
}
