package coachdesk.backend.integrations.engine;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.integrations.store.LogTable;
import coachdesk.backend.json.Json;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.SyncRun;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom somebody deleted at a platform stays deleted there, until somebody asks for him by name. */
class DeletedThereTest extends OneStudio {
    private static final Duration SOON = Duration.ofMinutes(2);

    @BeforeEach
    void two() {
        studio.person("awa", "Awa Diop", "awa@example.com", null);
        studio.person("lea", "Léa Martin", "lea@example.com", null);
        clock.advance(Duration.ofMinutes(1));
    }

    private SyncRun ask(String id, String what, boolean dry, Object... more) {
        Map<String, Object> doc = Bridge.fields("id", id, "integration_id", "i", "what", what, "dry", dry);
        doc.putAll(Bridge.fields(more));
        studio.put(Kind.SYNC_RUN, id, doc);
        studio.time.pass(SOON);
        return Json.MAPPER.convertValue(studio.doc(Kind.SYNC_RUN, id), SyncRun.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bidirectional", "to_platform"})
    void a_change_here_makes_nobody_again_and_asking_for_him_does(String direction) {
        studio.connect("i", hubspot, "sync_direction", direction);
        ask("first", SyncRun.ALL, false);
        assertThat(hubspot.people).containsOnlyKeys("h1", "h2");
        hubspot.remove("h1");
        studio.edit(Kind.PERSON, "awa", "name", "Awa Ndiaye");
        studio.time.pass(SOON);
        assertThat(hubspot.people).containsOnlyKeys("h2");
        assertThat(studio.queue("i")).as("no dead letter either").isEmpty();
        assertThat(studio.log("i")).extracting(LogTable.Line::message).contains("gone-there");

        SyncRun plan = ask("plan", SyncRun.ALL, true);
        assertThat(plan.plan()).singleElement().satisfies(one -> {
            assertThat(one.action()).isEqualTo("skip");
            assertThat(one.reason()).isEqualTo("gone-there");
        });
        assertThat(ask("all", SyncRun.ALL, false).failed()).isZero();
        assertThat(hubspot.people).as("as the plan said").containsOnlyKeys("h2");

        SyncRun one = ask("one", SyncRun.ONE, false, "entity_kind", "person", "entity_id", "awa");
        assertThat(one.created()).isEqualTo(1);
        assertThat(hubspot.people).hasSize(2);
        studio.edit(Kind.PERSON, "awa", "name", "Awa Sow");
        studio.time.pass(SOON);
        assertThat(hubspot.people.values())
                .extracting(there -> there.fields().get("lastname"))
                .contains("Sow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bidirectional", "to_platform"})
    void of_two_who_were_merged_there_neither_is_made_again_nor_written_over(String direction) {
        studio.connect("i", hubspot, "sync_direction", direction);
        ask("first", SyncRun.ALL, false);
        hubspot.remove("h2");
        studio.edit(Kind.PERSON, "lea", "name", "Léa Favre");
        studio.time.pass(SOON);
        assertThat(hubspot.people).containsOnlyKeys("h1");
        assertThat(hubspot.people.get("h1").fields()).containsEntry("lastname", "Diop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bidirectional", "to_platform"})
    void whoever_lives_on_under_another_id_is_found_again(String direction) {
        studio.connect("i", hubspot, "sync_direction", direction);
        ask("first", SyncRun.ALL, false);
        hubspot.remove("h1");
        hubspot.edit("merged", Map.of("email", "awa@example.com", "firstname", "Awa", "lastname", "Diop"));
        studio.time.pass(SOON);
        studio.edit(Kind.PERSON, "awa", "name", "Awa Ndiaye");
        studio.time.pass(SOON);
        assertThat(hubspot.people).containsOnlyKeys("h2", "merged");
        assertThat(hubspot.people.get("merged").fields()).containsEntry("lastname", "Ndiaye");
    }
}
