package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.desk.campaigns.hosted.HostedSendings;
import coachdesk.desk.sync.SyncedDesk;
import coachdesk.testkit.faults.Fault;
import coachdesk.testkit.providers.ProviderFault;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is lost on the way to the hosted backend and back, and that nobody is written to twice for it. */
class ClassicLaunchTest extends AtHosted {
    private static final String LAUNCH = "POST /api/campaigns/.+/launch";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @BeforeEach
    void sync() {
        at.sync();
    }

    private void launched() {
        at.write("c", "Une seule fois");
        at.sendNow("c", "d");
        at.pass(Duration.ofSeconds(10));
    }

    @Test
    void a_lost_answer_to_a_launch_leads_to_reading_the_results() {
        at.hosted.next(LAUNCH, new ProviderFault.LostAnswer());
        launched();

        assertThat(at.untilQuiet().complete()).isTrue();

        assertThat(at.asked(LAUNCH)).isEqualTo(1);
        assertThat(at.hosted.messages()).isEqualTo(3);
        assertThat(at.state("d")).isEqualTo(DispatchState.DONE);
        assertThat(at.dispatch("d").counts()).isEqualTo(Map.of("internal", Map.of("sent", 3)));
    }

    @Test
    void a_server_that_launches_and_answers_500_is_not_asked_again() {
        at.hosted.next(LAUNCH, new ProviderFault.BrokenAfter());
        launched();

        at.untilQuiet();

        assertThat(at.asked(LAUNCH)).isEqualTo(1);
        assertThat(at.state("d")).isEqualTo(DispatchState.DONE);
    }

    @Test
    void a_launch_that_nobody_heard_is_uncertain_and_never_said_again() {
        at.hosted.next(LAUNCH, new ProviderFault.LostRequest());
        launched();
        at.untilQuiet();
        assertThat(at.state("d")).isEqualTo(DispatchState.RUNNING);

        at.pass(HostedSendings.LAUNCH);
        at.untilQuiet();

        assertThat(at.asked(LAUNCH)).isZero();
        assertThat(at.dispatch("d").counts()).isEqualTo(Map.of("internal", Map.of("unknown", 3)));
    }

    @Test
    void while_there_are_no_results_the_conversations_tell_who_got_it() {
        at.hosted.next(LAUNCH, new ProviderFault.LostAnswer());
        launched();
        at.sync();
        // Its process died before it could write them down.
        String id = (String) at.hosted.campaigns().getFirst().get("id");
        at.hosted.lose(id, "results", "launchedAt");
        at.hosted.forgetMessages(at.anasOwn);

        at.untilQuiet();

        assertThat(at.asked(LAUNCH)).isEqualTo(1);
        assertThat(at.dispatch("d").counts()).isEqualTo(Map.of("internal", Map.of("sent", 2, "unknown", 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/campaigns",
                "PUT /api/campaigns/.+",
                "GET /api/campaigns",
                "GET /api/campaigns/.+",
                "POST /api/chat/participants",
                "POST /api/chat/sessions",
                "POST /api/chat/sessions/.+/add-participant",
            })
    void whatever_answer_is_lost_before_each_gets_it_once(String request) {
        at.hosted.next(request, new ProviderFault.LostAnswer());
        launched();

        assertThat(at.untilQuiet().complete()).isTrue();

        assertThat(at.privately("Une seule fois")).isEqualTo(3);
        assertThat(at.hosted.messages()).isEqualTo(3);
        assertThat(at.hosted.campaigns()).hasSize(1);
        assertThat(at.state("d")).isEqualTo(DispatchState.DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /api/campaigns", "PUT /api/campaigns/.+"})
    void what_is_said_twice_on_the_way_is_sent_once(String request) {
        at.hosted.next(request, new ProviderFault.Twice());
        at.write("c", "Une seule fois");
        at.plan("c", "d1", MINUTE);
        at.hosted.next(request, new ProviderFault.Twice());
        at.plan("c", "d2", MINUTE.multipliedBy(2));

        at.untilQuiet();
        assertThat(at.there("scheduled")).hasSize(2);
        at.pass(MINUTE);
        at.hosted.tick();
        at.pass(MINUTE);
        at.hosted.tick();
        at.sync();

        assertThat(at.hosted.messages()).isEqualTo(6);
        assertThat(at.state("d1")).isEqualTo(DispatchState.DONE);
        assertThat(at.state("d2")).isEqualTo(DispatchState.DONE);
    }

    @Test
    void a_page_that_asks_to_sign_in_to_the_network_changes_nothing() {
        at.line.set(new Fault.CaptivePortal());
        at.write("c", "Derrière la page");
        at.plan("c", "d", MINUTE);
        at.sync();
        assertThat(at.desk.counts().pending()).isEqualTo(2);
        assertThat(at.refusals()).isEmpty();
        assertThat(at.hosted.campaigns()).isEmpty();

        at.line.heal();
        assertThat(at.untilQuiet().complete()).isTrue();
        assertThat(at.there("scheduled")).hasSize(1);
    }

    @Test
    void what_the_website_has_scheduled_meanwhile_is_not_launched_as_well() {
        at.write("c", "Deux mains");
        at.untilQuiet();
        at.sendNow("c", "d");
        String id = (String) at.hosted.campaigns().getFirst().get("id");
        at.hosted.put(
                id,
                Map.of(
                        "status",
                        "scheduled",
                        "scheduledAt",
                        SyncedDesk.NOW.plus(MINUTE).toString()));
        at.pass(Duration.ofSeconds(10));

        at.untilQuiet();

        assertThat(at.there("scheduled")).hasSize(1);
        assertThat(at.hosted.campaigns()).hasSize(2);
        assertThat(at.hosted.messages()).isEqualTo(3);
    }

    @Test
    void a_desk_that_dies_after_its_note_asks_for_the_outcome_and_does_not_launch() {
        at.hosted.next(LAUNCH, new ProviderFault.LostAnswer());
        launched();
        at.sync();

        // The next process knows nothing but what stands in the folder and at the server.
        try (SyncedDesk other = at.another(folder.resolve("other"))) {
            other.sync();
            assertThat(other.doc(Kind.DISPATCH, "d")).containsEntry("state", "done");
            assertThat(at.asked(LAUNCH)).isEqualTo(1);
        }
    }
}
