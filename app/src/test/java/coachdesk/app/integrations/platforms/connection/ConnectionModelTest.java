package coachdesk.app.integrations.platforms.connection;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.PlatformSamples;
import coachdesk.app.tasks.HeldRunner;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.SyncRun;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Json;
import coachdesk.desk.tasks.DirectRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a coach does with a connection: most of it without the server, and with a way back. */
class ConnectionModelTest {
    private static final String ID = "i-hubspot";

    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private DeskFixture fixture;
    private ConnectionModel model;

    @BeforeEach
    void open() {
        fixture = new DeskFixture(folder.resolve("desk"), 0);
        fixture.told(Kind.INTEGRATION, PlatformSamples.working());
        model = new ConnectionModel(
                fixture.desk.connections(), fixture.desk.sync(), new DirectRunner(problems::add), problems::add);
        model.show(now());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private Integration now() {
        return fixture.desk.connections().find(ID).orElseThrow();
    }

    @Test
    void it_is_paused_and_renamed_without_the_server_and_both_are_taken_back() {
        fixture.platforms.problem = Problem.of(ErrorCode.SERVER_UNREACHABLE);
        List<Runnable> back = new ArrayList<>();
        assertThat(model.works().get()).isTrue();
        model.enable(now(), false, back::add);
        assertThat(now().enabled()).isFalse();
        model.show(now());
        assertThat(model.works().get()).isFalse();
        model.rename(now(), "  CRM du studio ", back::add);
        assertThat(now().name()).isEqualTo("CRM du studio");
        back.reversed().forEach(Runnable::run);
        assertThat(now().enabled()).isTrue();
        assertThat(now().name()).isEqualTo("HubSpot du studio");
        model.show(now());
        model.rename(now(), "  ", back::add);
        model.rename(now(), "HubSpot du studio", back::add);
        assertThat(back).as("no name, and the same name, are none").hasSize(2);
        assertThat(problems).isEmpty();
    }

    @Test
    void what_is_asked_of_it_waits_for_the_server_once() {
        boolean[] said = new boolean[1];
        model.sync(now(), () -> said[0] = true);
        assertThat(said[0]).isTrue();
        assertThat(fixture.desk.connections().runs(ID, 9)).singleElement().satisfies(run -> {
            assertThat(run.what()).isEqualTo(SyncRun.ALL);
            assertThat(run.dry()).isFalse();
        });
    }

    @Test
    void disconnecting_needs_the_server() {
        boolean[] done = new boolean[1];
        fixture.platforms.problem = Problem.of(ErrorCode.SERVER_UNREACHABLE);
        model.disconnect(now(), () -> done[0] = true);
        assertThat(done[0]).isFalse();
        assertThat(problems).extracting(Problem::code).containsExactly(ErrorCode.SERVER_UNREACHABLE);
        fixture.platforms.problem = null;
        model.disconnect(now(), () -> done[0] = true);
        assertThat(done[0]).isTrue();
        assertThat(fixture.platforms.asked).containsExactly("disconnect " + ID, "disconnect " + ID);
    }

    @Test
    void a_test_is_told_of_the_one_that_was_tested_only() {
        TrialModel trial = model.trial();
        trial.about(ID);
        trial.run();
        assertThat(trial.toldProperty().get().trial()).isEqualTo(fixture.platforms.trial);
        trial.about("another");
        assertThat(trial.toldProperty().get()).isEqualTo(TrialModel.Told.NOTHING);
        fixture.platforms.problem = Problem.of(ErrorCode.SERVER_UNREACHABLE);
        trial.run();
        assertThat(trial.toldProperty().get().problem().code()).isEqualTo(ErrorCode.SERVER_UNREACHABLE);
        assertThat(fixture.platforms.asked).containsExactly("test " + ID, "test another");
    }

    @Test
    void n8n_gets_its_file_and_a_secret_that_is_gone_with_the_page() throws Exception {
        N8nModel n8n = model.n8n();
        n8n.about(ID);
        n8n.about(ID);
        assertThat(fixture.platforms.asked).as("asked once").containsExactly("n8n " + ID);
        Path file = folder.resolve("workflow.json");
        List<String> said = new ArrayList<>();
        n8n.export(file, () -> said.add("exported"));
        assertThat(said).containsExactly("exported");
        assertThat(Json.read(Files.readString(file))).isEqualTo(fixture.platforms.n8n.workflow());
        n8n.newSecret();
        assertThat(n8n.toldProperty().get().answer().secret()).isEqualTo("n8n-secret-only-once");
        n8n.about(null);
        n8n.about(ID);
        assertThat(n8n.toldProperty().get().answer().secret()).isNull();
        fixture.platforms.problem = Problem.of(ErrorCode.SERVER_UNREACHABLE);
        n8n.look();
        assertThat(n8n.toldProperty().get().problem()).isNotNull();
        assertThat(n8n.toldProperty().get().answer()).as("what was known stays").isNotNull();
    }

    @Test
    void who_presses_twice_gets_one_secret() {
        HeldRunner held = new HeldRunner();
        ConnectionModel slow =
                new ConnectionModel(fixture.desk.connections(), fixture.desk.sync(), held, problems::add);
        WebhookModel webhook = slow.webhook();
        webhook.about(ID);
        webhook.secret("");
        webhook.secret("");
        held.rest();
        assertThat(fixture.platforms.asked).containsExactly("webhook secret " + ID);
        assertThat(webhook.toldProperty().get().answer().secret()).isEqualTo("webhook-secret-only-once");
        webhook.secret("");
        held.rest();
        assertThat(fixture.platforms.asked).as("and another, later").hasSize(2);
    }

    @Test
    void a_webhook_is_shown_when_it_is_wanted_and_signed_with_the_platforms_secret_or_ours() {
        WebhookModel webhook = model.webhook();
        webhook.about(ID);
        assertThat(fixture.platforms.asked).as("nobody wanted it").isEmpty();
        webhook.look();
        assertThat(webhook.toldProperty().get().answer()).isEqualTo(fixture.platforms.webhook);
        assertThat(webhook.secret("with space")).isFalse();
        assertThat(webhook.secret(" signing-key ")).isTrue();
        assertThat(webhook.toldProperty().get().answer().set()).isTrue();
        assertThat(webhook.toldProperty().get().answer().secret()).isNull();
        assertThat(webhook.secret("")).isTrue();
        assertThat(webhook.toldProperty().get().answer().secret()).isEqualTo("webhook-secret-only-once");
        webhook.about(null);
        assertThat(webhook.toldProperty().get().answer())
                .as("gone with the page")
                .isNull();
        assertThat(fixture.platforms.asked)
                .containsExactly("webhook " + ID, "webhook secret " + ID, "webhook secret " + ID);
    }

    @Test
    void an_address_of_n8n_is_kept_and_cleared() {
        List<Runnable> back = new ArrayList<>();
        model.edit(Map.of("connector", Integration.N8N, "n8n_webhook_url", "https://n8n.example.com/w"), back::add);
        assertThat(now().webhook()).isEqualTo("https://n8n.example.com/w");
        Map<String, Object> none = new HashMap<>();
        none.put("n8n_webhook_url", null);
        model.edit(none, back::add);
        assertThat(now().webhook()).isNull();
        back.getLast().run();
        assertThat(now().webhook()).isEqualTo("https://n8n.example.com/w");
    }
}
