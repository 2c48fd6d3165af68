package coachdesk.backend.integrations.engine;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.store.Job;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.FailureKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a refusal of one says of the others, and what it does not. */
class RefusedTest extends OneStudio {
    private static final int MANY = 20;

    @Test
    void one_who_may_not_be_written_there_holds_up_nobody_else_for_long() {
        hubspot.after = () -> hubspot.matching("bo@example.com", null).forEach(bo -> {
            hubspot.remove(bo.external());
            throw new PlatformException(FailureKind.FORBIDDEN, "not this one");
        });
        studio.connect("i", hubspot, "sync_direction", "to_platform");
        studio.person("bo", "Bo Roth", "bo@example.com", null);
        for (int i = 0; i < MANY; i++) {
            studio.person("p" + i, "Prénom Nom" + i, "p" + i + "@example.com", null);
        }
        studio.time.pass(Duration.ofHours(3));
        assertThat(hubspot.people).hasSize(MANY);
        assertThat(studio.queue("i")).singleElement().satisfies(job -> {
            assertThat(job.ref().id()).isEqualTo("bo");
            assertThat(job.state()).isEqualTo(Job.RETRYING);
        });
    }

    @Test
    void who_is_passed_over_proves_nothing_of_a_key_that_is_refused() {
        studio.connect("i", hubspot, "sync_direction", "to_platform");
        studio.person("awa", "Awa Diop", "awa@example.com", null);
        studio.time.pass(Duration.ofMinutes(1));
        hubspot.before = () -> {
            throw new PlatformException(FailureKind.AUTH, "no");
        };
        studio.person("bo", "Bo Roth", "bo@example.com", null);
        studio.person("bad", "Mal Écrit", "nothing", null);
        studio.time.pass(Duration.ofMinutes(1));
        studio.reports.clear();
        studio.put(
                Kind.SYNC_RUN,
                "r",
                Bridge.fields(
                        "id", "r", "integration_id", "i", "what", "one", "entity_kind", "person", "entity_id", "bad"));
        studio.time.pass(Duration.ofMinutes(40));
        assertThat(studio.log("i"))
                .anySatisfy(line -> assertThat(line.message()).isEqualTo("bad-email"));
        assertThat(studio.reports).doesNotContainNull();
    }
}
