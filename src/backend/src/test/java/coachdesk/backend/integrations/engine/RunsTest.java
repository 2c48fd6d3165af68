package coachdesk.backend.integrations.engine;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.store.Job;
import coachdesk.backend.integrations.store.JobTable;
import coachdesk.backend.integrations.store.Ref;
import coachdesk.backend.integrations.store.RunTable;
import coachdesk.backend.json.Json;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.IntegrationActivity;
import coachdesk.contract.integrations.SyncRun;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody asks for is done once, and says what came of it. */
@ParameterizedClass
@EnumSource(TestDatabases.class)
class RunsTest extends OneStudio {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final int MANY = 250;

    RunsTest(TestDatabases which) {
        super(which.open());
    }

    private void fill() {
        hubspot.edit("x1", Map.of("email", "only@example.com", "firstname", "Là"));
        hubspot.edit("x2", Map.of("email", "both@example.com", "firstname", "Autre", "phone", "+41790000077"));
        studio.person("here", "Ici Seul", "here@example.com", null);
        studio.person("both", "Les Deux", "both@example.com", null);
        studio.person("bad", "Mal Écrit", "nothing", null);
        clock.advance(Duration.ofMinutes(1));
    }

    SyncRun ask(String id, String what, boolean dry, Object... more) {
        Map<String, Object> doc = Bridge.fields(
                "id", id, "integration_id", "i", "what", what, "dry", dry, "asked_at", "" + clock.instant());
        doc.putAll(Bridge.fields(more));
        studio.put(Kind.SYNC_RUN, id, doc);
        studio.time.pass(SOON);
        return run(id);
    }

    private SyncRun run(String id) {
        return Json.MAPPER.convertValue(studio.doc(Kind.SYNC_RUN, id), SyncRun.class);
    }

    @Test
    void a_dry_run_says_what_would_be_done_and_does_none_of_it_also_while_it_is_switched_off() {
        fill();
        studio.connect("i", hubspot, "enabled", false);
        SyncRun run = ask("r", SyncRun.ALL, true);
        assertThat(run.state()).isEqualTo(SyncRun.DONE);
        assertThat(run.plan())
                .extracting(
                        SyncRun.Planned::id,
                        SyncRun.Planned::action,
                        SyncRun.Planned::direction,
                        SyncRun.Planned::reason)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("x1", "create", "from_platform", null),
                        Tuple.tuple("both", "conflict", "to_platform", "firstname"),
                        Tuple.tuple("both", "conflict", "from_platform", "firstname"),
                        Tuple.tuple("here", "create", "to_platform", null),
                        Tuple.tuple("bad", "skip", "to_platform", "bad-email"));
        assertThat(hubspot.writes).isZero();
        assertThat(studio.docs(Kind.CUSTOMER)).isEmpty();
        assertThat(run.created()).isEqualTo(2);
        assertThat(run.skipped()).isEqualTo(1);
    }

    @Test
    void everything_is_brought_together_once() {
        fill();
        studio.connect("i", hubspot);
        studio.time.pass(SOON);
        assertThat(hubspot.writes).as("nobody asked yet").isZero();
        SyncRun run = ask("r", SyncRun.ALL, false);
        assertThat(run.state()).isEqualTo(SyncRun.DONE);
        assertThat(run.failed()).isZero();
        assertThat(run.created()).isEqualTo(2);
        assertThat(run.skipped()).isEqualTo(1);
        assertThat(run.done()).isEqualTo(run.total());
        assertThat(hubspot.people).hasSize(3);
        assertThat(studio.docs(Kind.CUSTOMER)).hasSize(1);
        assertThat(studio.doc(Kind.PERSON, "both")).containsEntry("whatsapp", "+41790000077");
        int writes = hubspot.writes;
        SyncRun again = ask("again", SyncRun.ALL, false);
        assertThat(again.state()).isEqualTo(SyncRun.DONE);
        assertThat(hubspot.writes).isEqualTo(writes);
    }

    @Test
    void one_person_goes_first_and_who_is_not_there_is_said() {
        fill();
        studio.connect("i", hubspot, "sync_direction", "to_platform");
        SyncRun run = ask("r", SyncRun.ONE, false, "entity_kind", "person", "entity_id", "here");
        assertThat(run.state()).isEqualTo(SyncRun.DONE);
        assertThat(run.created()).isEqualTo(1);
        assertThat(hubspot.people).hasSize(3);
        assertThat(studio.log("i")).singleElement().satisfies(line -> {
            assertThat(line.type()).as("nobody was changed there").isEqualTo("person.created");
            assertThat(line.attempts()).isEqualTo(1);
        });
        SyncRun nobody = ask("n", SyncRun.ONE, false, "entity_kind", "person", "entity_id", "ghost");
        assertThat(nobody.state()).isEqualTo(SyncRun.FAILED);
        assertThat(nobody.error().kind()).isEqualTo("not_found");
    }

    @Test
    void dead_letters_are_tried_again_or_dropped() {
        studio.connect("i", hubspot);
        hubspot.before = () -> {
            throw new PlatformException(FailureKind.INVALID, "no");
        };
        studio.person("a", "A B", "a@example.com", null);
        studio.person("b", "B C", "b@example.com", null);
        studio.time.pass(SOON);
        assertThat(studio.queue("i")).hasSize(2).allMatch(job -> job.state().equals("dead"));
        assertThat(studio.doc(Kind.INTEGRATION, "i")).containsEntry("dead", 2);
        hubspot.before = () -> {};
        String one = studio.queue("i").getFirst().id();
        assertThat(ask("r", SyncRun.RETRY, false, "job_id", one).state()).isEqualTo(SyncRun.DONE);
        studio.time.pass(SOON);
        assertThat(hubspot.people).hasSize(1);
        assertThat(studio.queue("i")).hasSize(1);
        assertThat(studio.doc(Kind.INTEGRATION, "i")).containsEntry("dead", 1);
        assertThat(ask("d", SyncRun.DROP, false).state()).isEqualTo(SyncRun.DONE);
        assertThat(studio.queue("i")).isEmpty();
        assertThat(studio.doc(Kind.INTEGRATION, "i")).containsEntry("dead", 0);
        assertThat(hubspot.people).hasSize(1);
    }

    @Test
    void who_asks_for_everything_does_not_wait_because_reading_was_refused_before() {
        hubspot.before = () -> {
            throw new PlatformException(FailureKind.INVALID, "no");
        };
        studio.connect("i", hubspot);
        studio.time.pass(Duration.ofMinutes(2));
        hubspot.before = () -> {};
        hubspot.edit("n", Map.of("email", "nora@example.com", "firstname", "Nora"));
        studio.time.pass(Duration.ofMinutes(2));
        assertThat(studio.docs(Kind.CUSTOMER))
                .as("it is read now and then only")
                .isEmpty();

        assertThat(ask("r", SyncRun.ALL, false).state()).isEqualTo(SyncRun.DONE);
        assertThat(studio.docs(Kind.CUSTOMER)).hasSize(1);
    }

    @Test
    void what_is_switched_off_is_not_run() {
        studio.connect("i", hubspot, "enabled", false);
        assertThat(ask("r", SyncRun.ALL, false).state()).isEqualTo(SyncRun.FAILED);
    }

    @Test
    void a_run_goes_on_where_it_was_when_the_program_begins_again() {
        for (int i = 0; i < 300; i++) {
            studio.person("p" + i, "Personne " + i, "p" + i + "@example.com", null);
        }
        studio.connect("i", hubspot);
        studio.put(Kind.SYNC_RUN, "r", Bridge.fields("id", "r", "integration_id", "i", "what", "all", "asked_at", "x"));
        studio.time.pass(Duration.ofSeconds(20));
        assertThat(run("r").state()).isEqualTo(SyncRun.RUNNING);
        assertThat(hubspot.people).hasSizeBetween(20, 299);
        studio.close();
        Bridge next = new Bridge(database, clock, 2, Pace::of);
        next.connectors.put("i", hubspot);
        next.time.pass(Duration.ofMinutes(10));
        assertThat(run("r").state()).isEqualTo(SyncRun.DONE);
        assertThat(run("r").created()).isEqualTo(300);
        assertThat(hubspot.people).hasSize(300);
        assertThat(List.copyOf(hubspot.people.values()).stream()
                        .map(one -> one.fields().get("email"))
                        .distinct())
                .hasSize(300);
        next.close();
    }

    @Test
    void a_run_that_came_to_nothing_leaves_nothing_behind() {
        fill();
        studio.connect("i", hubspot);
        hubspot.before = () -> {
            throw new PlatformException(FailureKind.NETWORK, null);
        };
        assertThat(ask("r", SyncRun.ALL, false).state()).isEqualTo(SyncRun.RUNNING);
        assertThat(begun()).isTrue();
        studio.edit(Kind.INTEGRATION, "i", "enabled", false);
        studio.time.pass(SOON);
        assertThat(run("r").state()).isEqualTo(SyncRun.FAILED);
        assertThat(begun()).isFalse();
    }

    @Test
    void dead_letters_are_dropped_and_told_first_also_while_it_is_switched_off() {
        studio.connect("i", hubspot);
        hubspot.before = () -> {
            throw new PlatformException(FailureKind.INVALID, "no");
        };
        studio.person("bo", "Bo Roth", "bo@example.com", null);
        studio.time.pass(SOON);
        studio.edit(Kind.INTEGRATION, "i", "enabled", false);
        studio.records.change(studio.tenant, changes -> {
            for (int i = 0; i < MANY; i++) {
                Ref ref = new Ref("person", "p" + i);
                new JobTable(changes, "i")
                        .add(Job.waiting("j" + i, "person.created", ref, "" + ref, null, 1, changes.now()));
            }
            return null;
        });
        Activity told = new Activity(studio.records, studio.parts.box(), studio.parts.studio());
        IntegrationActivity activity = told.read(studio.tenant, "i", 1);
        assertThat(activity.queue().getFirst().state()).isEqualTo(Job.DEAD);
        assertThat(activity.queue()).hasSizeLessThan(MANY);
        assertThat(activity.waiting()).as("those that are not listed too").isEqualTo(MANY);
        assertThat(activity.dead()).isEqualTo(1);
        assertThat(ask("d", SyncRun.DROP, false).state()).isEqualTo(SyncRun.DONE);
        assertThat(studio.queue("i")).hasSize(MANY).extracting(Job::state).containsOnly(Job.WAITING);
    }

    @Test
    void one_who_waits_for_everybodys_run_is_done_when_somebody_who_asks_for_him_is_told_so() {
        studio.connect("i", hubspot, "sync_direction", "to_platform", "events", List.of());
        for (int i = 0; i < MANY; i++) {
            studio.person("p" + i, "Prénom Nom" + i, "p" + i + "@example.com", null);
        }
        studio.put(Kind.SYNC_RUN, "all", Bridge.fields("id", "all", "integration_id", "i", "what", "all"));
        studio.time.pass(Duration.ofSeconds(2));
        Job last = studio.queue("i").getLast();
        assertThat(last.run()).isEqualTo("all");
        studio.put(
                Kind.SYNC_RUN,
                "one",
                Bridge.fields(
                        "id",
                        "one",
                        "integration_id",
                        "i",
                        "what",
                        "one",
                        "entity_kind",
                        "person",
                        "entity_id",
                        last.ref().id()));
        studio.time.pass(Duration.ofSeconds(4));
        assertThat(run("one").state()).isEqualTo(SyncRun.DONE);
        assertThat(run("one").created()).isEqualTo(1);
        studio.time.pass(SOON.multipliedBy(5));
        assertThat(run("all").state()).isEqualTo(SyncRun.DONE);
        assertThat(run("all").total()).isEqualTo(run("all").done()).isEqualTo(MANY - 1);
        assertThat(hubspot.people).hasSize(MANY);
    }

    private boolean begun() {
        return studio.in(changes -> new RunTable(changes).find("r").isPresent());
    }
}
