package coachdesk.app.integrations.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.ActivitySamples;
import coachdesk.app.DeskFixture;
import coachdesk.app.OwnWindow;
import coachdesk.app.PlatformSamples;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.IntegrationActivity;
import coachdesk.contract.integrations.SyncRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** Whoever turns a connection on for the first time is shown first what that does, and never loses the keyboard on the way. */
class FirstSyncJourneyTest extends OwnWindow {
    private static final String HUBSPOT = "i-hubspot";

    @Start
    void start(Stage stage) {
        desk(20);
        Map<String, Object> fresh = PlatformSamples.working();
        fresh.remove("last_success_at");
        fresh.put("enabled", false);
        fixture.told(Kind.INTEGRATION, fresh);
        fixture.told(Kind.PERSON, new HashMap<>(Map.of("id", "p-j-1", "name", "Awa 💃", "email", "a@example.com")));
        fixture.platforms.activity = ActivitySamples.busy();
        window(stage, "integrations");
        window.shell.open("integrations", HUBSPOT);
    }

    @Test
    void turningItOnOffersToSeeFirstWhatThatDoes() throws Exception {
        until(() -> says("En pause"));
        turn();
        until(() -> button("Mettre en service sans répéter") != null);
        robot.push(KeyCode.ESCAPE);
        until(() -> button("Mettre en service sans répéter") == null);
        assertThat(now().enabled()).as("nobody said yes").isFalse();
        assertThat(window.layers.lookupAll(".connection-page .toggle-switch:selected"))
                .as("the switch shows what is")
                .isEmpty();

        turn();
        until(() -> focused("Répéter à blanc"));
        robot.push(KeyCode.SPACE);
        until(() -> runs().size() == 1 && runs().getFirst().dry());
        until(() -> focused("Répéter à blanc"));
        assertThat(now().enabled()).isFalse();
        Map<String, Object> done = ActivitySamples.rehearsal();
        done.put("id", runs().getFirst().id());
        robot.interact(() -> fixture.told(Kind.SYNC_RUN, done));
        until(() -> window.layers.lookup(".setup-plan-table").isVisible());
        assertThat(focused("Répéter à blanc")).as("the keyboard stays").isTrue();
        assertThat(seen(window.layers.lookup(".rehearsal-section"))).isTrue();

        turn();
        until(() -> now().enabled());
        assertThat(button("Mettre en service sans répéter")).isNull();
    }

    @Test
    void whoeverKnowsTurnsItOnAnyway() throws Exception {
        until(() -> says("En pause"));
        turn();
        until(() -> button("Mettre en service sans répéter") != null);
        press("Mettre en service sans répéter");
        until(() -> now().enabled() && says("En service"));
        turn();
        until(() -> !now().enabled());
    }

    /** One person says nothing of what happens to all the others. */
    @Test
    void whoeverSyncedOnePersonAloneIsStillShownFirstWhatEverythingDoes() throws Exception {
        Map<String, Object> one = ActivitySamples.run("run-one", "one", 40);
        one.put("state", "done");
        robot.interact(() -> {
            fixture.told(Kind.INTEGRATION, PlatformSamples.working());
            fixture.told(Kind.SYNC_RUN, one);
        });
        until(() -> within(window.layers, "Dernier succès") && within(window.layers, "Une personne"));
        command("integrations.sync");
        until(() -> button("Synchroniser sans répéter") != null);
        assertThat(runs()).hasSize(1);
        robot.push(KeyCode.ESCAPE);
        until(() -> button("Synchroniser sans répéter") == null);

        Map<String, Object> whole = ActivitySamples.run("run-long-ago", "all", 90_000);
        whole.put("state", "done");
        robot.interact(() -> fixture.told(Kind.SYNC_RUN, whole));
        until(() -> within(window.layers, "Tout synchroniser"));
        command("integrations.sync");
        until(() -> runs().size() == 3);
        assertThat(runs().getFirst().dry()).isFalse();
    }

    @Test
    void howFarItIsIsSeenWhereItWasAsked() throws Exception {
        Map<String, Object> run = ActivitySamples.run("run-all", "all", 40);
        run.putAll(Map.of("state", "running", "total", 100, "done", 40));
        robot.interact(() -> fixture.told(Kind.SYNC_RUN, run));
        Node going = window.layers.lookup(".going-section");
        until(() -> going.isVisible() && within(going, "En cours\u00a0: 40 sur 100"));
        assertThat(seen(going)).isTrue();
        Map<String, Object> stuck = PlatformSamples.working();
        stuck.put(
                "last_sync_error",
                Map.of("kind", "invalid", "vendor_code", FieldMapping.UNKNOWN_FIELD, "message", "nulle_part"));
        robot.interact(() -> fixture.told(Kind.INTEGRATION, stuck));
        until(() -> within(going, "Arrêté pour l’instant\u00a0: HubSpot n’a pas de champ «\u00a0nulle_part\u00a0»."));
        assertThat(going.lookup(".progress-bar")).as("nothing goes on").isNull();
        run.putAll(Map.of("state", "done", "created", 100, "ended_at", DeskFixture.NOW.toString()));
        robot.interact(() -> fixture.told(Kind.SYNC_RUN, run));
        until(() -> going.isVisible() && within(going, "Créés\u00a0: 100 · modifiés\u00a0: 0"));
    }

    @Test
    void theQueueNamesWhoeverHasAnEmojiAndKeepsTheKeyboard() throws Exception {
        until(() -> queue("Awa "));
        robot.interact(() -> window.layers.lookup("#retry-j-1").requestFocus());
        robot.push(KeyCode.SPACE);
        until(() -> runs().size() == 1 && SyncRun.RETRY.equals(runs().getFirst().what()));
        until(() -> window.layers.lookup("#retry-j-1").isDisabled());
        until(() -> focused("Actualiser"));
    }

    @Test
    void theQueueCountsThoseThatAreNotListedToo() throws Exception {
        IntegrationActivity busy = ActivitySamples.busy();
        fixture.platforms.activity = new IntegrationActivity(busy.logs(), busy.queue(), busy.days(), 4711, 2);
        press("Actualiser");
        until(() -> queue("4\u202f711 en attente, 2 abandonnés"));
        until(() -> queue("Et 4\u202f709 de plus."));
    }

    private boolean queue(String part) {
        return window.layers.lookupAll(".activity-queue .label").stream()
                .anyMatch(node -> node instanceof Label label
                        && label.getText() != null
                        && label.getText().endsWith(part));
    }

    private void turn() {
        command("integrations.switch");
    }

    private Integration now() {
        return fixture.desk.connections().find(HUBSPOT).orElseThrow();
    }

    private List<SyncRun> runs() {
        return fixture.desk.connections().runs(HUBSPOT, 9);
    }

    private boolean focused(String word) {
        return owner() instanceof Button button && word.equals(button.getText());
    }

    private static boolean within(Node part, String text) {
        return part.lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Labeled label
                        && Objects.requireNonNullElse(label.getText(), "").startsWith(text));
    }

    /** Whether it begins in what the window shows. */
    private boolean seen(Node part) {
        double top = part.localToScene(part.getBoundsInLocal()).getMinY();
        return top >= 0 && top < window.layers.getHeight();
    }
}
