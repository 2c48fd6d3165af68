package coachdesk.backend.integrations.engine;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.integrations.connectors.Bench;
import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.backend.integrations.store.Job;
import coachdesk.backend.integrations.store.LogTable;
import coachdesk.backend.json.Json;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.DefaultMappings;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.SyncRun;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.platforms.FakePeople;
import coachdesk.testkit.platforms.FakePlatform;
import coachdesk.testkit.providers.FakeHttp;
import coachdesk.testkit.providers.ProviderFault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A studio and a platform, from the first day to the first dead letter. */
class StoryTest {
    private static final String NOWHERE = "nowhere at all";
    private static final Duration SOON = Duration.ofMinutes(16);

    private final SettableClock clock = new SettableClock(Bridge.START);

    @ParameterizedTest
    @EnumSource
    void from_the_first_day_to_the_first_dead_letter(Bench bench) {
        tell(bench, TestDatabases.inMemory());
    }

    /** One of the six: platforms do not differ by what the studio rests in. */
    @Test
    void on_postgresql_too() {
        tell(Bench.ZENDESK, TestDatabases.POSTGRES.open());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("endurance")
    void each_of_the_six_on_postgresql_too(Bench bench) {
        tell(bench, TestDatabases.POSTGRES.open());
    }

    private void tell(Bench bench, Database opened) {
        try (Database database = opened;
                FakePlatform there = bench.fake(clock);
                ConnectorHttp http = new ConnectorHttp(true);
                Bridge studio = new Bridge(database, clock, 7, Pace::of)) {
            tell(new Story(bench, studio, there, bench.open(there, http)));
        }
    }

    private record Story(Bench bench, Bridge studio, FakePlatform there, Connector connector) {
        SyncRun run(String id, boolean dry) {
            studio.put(
                    Kind.SYNC_RUN,
                    id,
                    Bridge.fields("id", id, "integration_id", "i", "what", "all", "dry", dry, "asked_at", "x"));
            studio.time.pass(SOON);
            return Json.MAPPER.convertValue(studio.doc(Kind.SYNC_RUN, id), SyncRun.class);
        }

        FakePeople.Person person(String email) {
            List<FakePeople.Person> found = there.people().with(bench.names.email(), email);
            assertThat(found).as(email).hasSize(1);
            return found.getFirst();
        }

        void set(String field, Object value) {
            Map<String, Object> doc = studio.doc(Kind.INTEGRATION, "i");
            doc.put(field, value);
            studio.put(Kind.INTEGRATION, "i", doc);
            studio.time.pass(SOON);
        }
    }

    private void tell(Story story) {
        Bridge studio = story.studio();
        studio.person("awa", "Awa Diop", "awa@example.com", "+41790000001");
        studio.person("bad", "Mal Écrit", "nothing", null);
        clock.advance(Duration.ofMinutes(10));

        assertThat(story.connector().test().ok()).as("the key is good").isTrue();
        studio.connect(
                "i",
                story.connector(),
                "integration_type",
                story.bench().platform.wire(),
                "field_mappings",
                List.of(new FieldMapping("email", NOWHERE, "none", null, "both")));
        boolean anyField = story.connector().fields().stream().anyMatch(field -> field.covers(NOWHERE));
        SyncRun wrong = story.run("wrong", true);
        assertThat(wrong.state()).isEqualTo(anyField ? SyncRun.DONE : SyncRun.FAILED);
        if (!anyField) {
            assertThat(wrong.error().vendorCode()).isEqualTo("mapping.unknown-field");
            assertThat(wrong.error().message()).isEqualTo(NOWHERE);
        }
        story.set("field_mappings", DefaultMappings.of(story.bench().platform));

        SyncRun plan = story.run("plan", true);
        assertThat(plan.state()).isEqualTo(SyncRun.DONE);
        assertThat(plan.plan()).extracting(SyncRun.Planned::action).containsExactlyInAnyOrder("create", "skip");
        assertThat(story.there().people().all()).as("nothing was done").isEmpty();

        SyncRun run = story.run("first", false);
        assertThat(run.state()).isEqualTo(SyncRun.DONE);
        assertThat(run.created()).isEqualTo(1);
        assertThat(story.person("awa@example.com").field(story.bench().names.phone()))
                .isEqualTo("+41790000001");

        broken(story);
        conflict(story);
        deadLetter(story);
        assertThat(studio.queue("i")).isEmpty();
        assertThat(studio.doc(Kind.INTEGRATION, "i")).containsEntry("linked", 2);
    }

    private void broken(Story story) {
        Bridge studio = story.studio();
        story.there().faults().always(new ProviderFault.WrongKey());
        studio.person("lea", "Léa Martin", "lea@example.com", "+41790000002");
        studio.time.pass(Duration.ofHours(1));
        assertThat(studio.doc(Kind.INTEGRATION, "i")).containsEntry("status", "broken");
        assertThat(studio.queue("i")).isNotEmpty().allMatch(job -> job.attempts() == 0);
        story.set("notify_email", true);
        studio.time.pass(Duration.ofHours(2));
        assertThat(studio.notices).containsExactly("i");
        story.there().faults().heal();
        story.set("secrets", Map.of("token", clock.instant().toString()));
        assertThat(studio.doc(Kind.INTEGRATION, "i")).containsEntry("status", "connected");
        assertThat(studio.queue("i")).isEmpty();
        story.person("lea@example.com");
    }

    private void conflict(Story story) {
        Bridge studio = story.studio();
        String phone = story.bench().names.phone();
        story.there().people().change(story.person("lea@example.com").id(), Map.of(phone, "+41790000077"));
        clock.advance(Duration.ofSeconds(5));
        studio.edit(Kind.PERSON, "lea", "whatsapp", "+41790000088");
        studio.time.pass(SOON);
        assertThat(story.person("lea@example.com").field(phone)).as("the newer").isEqualTo("+41790000088");
        assertThat(studio.doc(Kind.PERSON, "lea")).containsEntry("whatsapp", "+41790000088");
        assertThat(studio.log("i")).extracting(LogTable.Line::code).contains("conflict");
        clock.advance(Duration.ofMinutes(1));
        story.there().people().change(story.person("lea@example.com").id(), Map.of(phone, "+41790000099"));
        studio.time.pass(SOON);
        assertThat(studio.doc(Kind.PERSON, "lea")).as("from there").containsEntry("whatsapp", "+41790000099");
    }

    private void deadLetter(Story story) {
        Bridge studio = story.studio();
        ProviderFault no = new ProviderFault.Says(new FakeHttp.Reply(422, "{}"));
        story.there().faults().always(no);
        studio.edit(Kind.PERSON, "awa", "name", "Awa Ndiaye");
        studio.time.pass(SOON);
        assertThat(studio.queue("i")).extracting(Job::state).containsOnly(Job.DEAD);
        story.there().faults().heal();
        studio.put(
                Kind.SYNC_RUN,
                "retry",
                Bridge.fields("id", "retry", "integration_id", "i", "what", "retry", "asked_at", "x"));
        studio.time.pass(SOON);
        assertThat(story.person("awa@example.com").fields().values())
                .as("the name as it is now, in one piece or in two")
                .anyMatch(value -> value.endsWith("Ndiaye"));
    }
}
