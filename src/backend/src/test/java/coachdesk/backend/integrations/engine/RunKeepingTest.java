package coachdesk.backend.integrations.engine;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.store.Stored;
import coachdesk.backend.store.Tenants;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.SyncRun;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What was asked long ago is taken away, and with it who stood in it by name. */
@ParameterizedClass
@EnumSource(TestDatabases.class)
class RunKeepingTest extends OneStudio {
    private static final String NAME = "Zoé Rochat";

    RunKeepingTest(TestDatabases which) {
        super(which.open());
    }

    private void run(String id, int minute, Object... more) {
        Map<String, Object> doc = Bridge.fields(
                "id",
                id,
                "integration_id",
                "i",
                "what",
                SyncRun.ONE,
                "state",
                SyncRun.DONE,
                "asked_at",
                "2026-11-21T08:%02d:00Z".formatted(minute));
        doc.putAll(Bridge.fields(more));
        studio.put(Kind.SYNC_RUN, id, doc);
    }

    private void rehearsal(String id, int minute) {
        run(id, minute, "what", SyncRun.ALL, "dry", true, "plan", List.of(Map.of("label", NAME, "action", "create")));
    }

    private void tidy() {
        new RunKeeping(new Tenants(database, Bridge::newId), studio.records).run();
    }

    private List<Object> ids() {
        return studio.docs(Kind.SYNC_RUN).stream().map(doc -> doc.get("id")).toList();
    }

    private Stored stored(String id) {
        return studio.in(changes -> changes.find(Kind.SYNC_RUN, id)).orElseThrow();
    }

    @Test
    void the_newest_stay_and_so_does_what_is_still_to_be_done_and_the_last_time_everybody_was_asked_for() {
        studio.connect("i", hubspot);
        studio.connect("other", hubspot, "enabled", false);
        run("waits", 0, "state", null, "integration_id", "other");
        run("first", 1, "what", SyncRun.ALL);
        run("everybody", 2, "what", SyncRun.ALL);
        run("in vain", 3, "what", SyncRun.ALL, "state", SyncRun.FAILED);
        run("another's", 4, "integration_id", "other");
        for (int i = 0; i < RunKeeping.RUNS; i++) {
            run("r" + i, 5 + i);
        }
        tidy();
        assertThat(ids())
                .contains("everybody", "another's", "r0", "r49")
                .doesNotContain("first", "in vain")
                .hasSize(RunKeeping.RUNS + 3);
        long seq = studio.records.seq(studio.tenant);
        tidy();
        assertThat(studio.records.seq(studio.tenant))
                .as("there is nothing to do")
                .isEqualTo(seq);
    }

    @Test
    void whom_a_rehearsal_found_stands_in_the_newest_few_only() {
        studio.connect("i", hubspot);
        for (int i = 0; i < 5; i++) {
            rehearsal("r" + i, i);
        }
        tidy();
        assertThat(stored("r1").live()).isTrue();
        assertThat(stored("r1").text()).contains("\"dry\"").doesNotContain(NAME);
        assertThat(stored("r2").text()).contains(NAME);
        assertThat(stored("r4").text()).contains(NAME);
    }

    @Test
    void of_a_connection_that_is_gone_nothing_stays_and_no_name_with_what_was_deleted() {
        rehearsal("r", 1);
        tidy();
        assertThat(stored("r").deleted()).isTrue();
        assertThat(stored("r").text()).doesNotContain(NAME);
    }

    @Test
    void who_disconnects_takes_away_what_was_asked_of_that_connection_alone() {
        rehearsal("r", 1);
        run("s", 2, "integration_id", "other");
        studio.in(changes -> {
            RunKeeping.forget(changes, "i");
            return null;
        });
        assertThat(ids()).containsExactly("s");
        assertThat(stored("r").text()).doesNotContain(NAME);
    }
}
