package coachdesk.app.integrations.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.ActivitySamples;
import coachdesk.app.OwnWindow;
import coachdesk.app.PlatformSamples;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.SyncRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** A connection is set up, rehearsed and synced, and what it did is read, sought through and asked for again. */
class SectionsJourneyTest extends OwnWindow {
    private static final String HUBSPOT = "i-hubspot";

    @Start
    void start(Stage stage) {
        desk(20);
        Map<String, Object> fresh = PlatformSamples.working();
        fresh.remove("last_success_at");
        fixture.told(Kind.INTEGRATION, fresh);
        fixture.platforms.activity = ActivitySamples.busy();
        window(stage, "integrations");
        window.shell.open("integrations", HUBSPOT);
    }

    @Test
    void itIsSetUpRehearsedAndSynced() throws Exception {
        until(() -> all(ComboBox.class, ".setup-target").size() == 4 && shows("Prénom"));
        setUp();
        rehearse();
    }

    private void setUp() throws Exception {
        robot.interact(() -> toggle("Vers HubSpot").fire());
        robot.interact(() -> all(CheckBox.class, ".setup-event").getLast().fire());
        TextField target = all(ComboBox.class, ".setup-target").get(1).getEditor();
        robot.interact(() -> target.setText("email"));
        until(() -> says("Une autre ligne écrit déjà dans ce champ."));
        press("Enregistrer les réglages");
        assertThat(target.isFocused() || editor(0).isFocused()).isTrue();
        assertThat(now().direction()).isEqualTo(Integration.BIDIRECTIONAL);

        robot.interact(() -> target.setText("prenom"));
        until(() -> says("prenom"));
        press("Enregistrer les réglages");
        until(() -> now().direction().equals(FieldMapping.TO));
        assertThat(now().events()).contains("campaign.sent");
        assertThat(now().mappings().get(1).destination()).isEqualTo("prenom");
        until(() -> button("Enregistrer les réglages") == null);
        press("Annuler");
        until(() -> now().direction().equals(Integration.BIDIRECTIONAL));
        until(() -> editor(1).getText().equals("firstname"));

        robot.interact(() -> editor(1).requestFocus());
        robot.press(KeyCode.ALT).push(KeyCode.UP).release(KeyCode.ALT);
        until(() -> editor(0).getText().equals("firstname"));
        press("Revenir à ce qui est enregistré");
        until(() -> editor(0).getText().equals("email"));
    }

    private TextField editor(int line) {
        return all(ComboBox.class, ".setup-target").get(line).getEditor();
    }

    private void rehearse() throws Exception {
        command("integrations.sync");
        until(() -> button("Synchroniser sans répéter") != null);
        assertThat(runs()).isEmpty();
        robot.push(KeyCode.SPACE);
        until(() -> runs().size() == 1 && runs().getFirst().dry());
        until(() -> says("Demandé. Cela part dès que le serveur est joint."));

        Map<String, Object> done = ActivitySamples.rehearsal();
        done.put("id", runs().getFirst().id());
        robot.interact(() -> fixture.told(Kind.SYNC_RUN, done));
        until(() -> table(".setup-plan-table").getItems().size() == 7);
        ComboBox<?> filter = (ComboBox<?>) window.layers.lookup(".setup-plan .combo-box");
        robot.interact(() -> filter.getSelectionModel().select(4));
        until(() -> table(".setup-plan-table").getItems().size() == 2);
        robot.interact(() -> table(".setup-plan-table").getSelectionModel().select(0));
        until(() -> window.layers.lookup(".setup-plan-whole") != null
                && "Femi Adeyemi\u00a0: l’adresse e-mail n’en est pas une"
                        .equals(window.layers.lookup(".setup-plan-whole").getAccessibleText()));

        command("integrations.sync");
        until(() -> runs().size() == 2 && !runs().getFirst().dry());
    }

    @Test
    void whatItDidIsReadAndAskedForAgain() throws Exception {
        fixture.platforms.request = "{\"email\":\"awa@example.com\"}";
        until(() -> table(".activity-logs") != null
                && table(".activity-logs").getItems().size() == 6);
        robot.interact(() -> table(".activity-logs").getSelectionModel().select(0));
        until(() -> says("firstname\u00a0: A••\nemail\u00a0: a•••@example.com"));
        press("Montrer en clair");
        until(() -> says("email\u00a0: awa@example.com"));
        robot.interact(() -> table(".activity-logs").getSelectionModel().select(1));
        until(() -> !says("email\u00a0: awa@example.com"));

        robot.interact(() -> ((TextField) window.layers.lookup(".activity-search")).setText("property"));
        until(() -> table(".activity-logs").getItems().size() == 1);

        Node chart = window.layers.lookup(".days-chart");
        robot.interact(chart::requestFocus);
        String last = chart.getAccessibleText();
        robot.push(KeyCode.LEFT);
        until(() -> !chart.getAccessibleText().equals(last));

        press("Réessayer");
        until(() -> runs().size() == 1 && SyncRun.RETRY.equals(runs().getFirst().what()));
        until(() -> says("Demandé\u00a0: cela part dès que le serveur est joint."));
        press("Voir les champs");
        until(() -> editor(0).isFocused());
    }

    @Test
    void oneThatBreaksIsToldWhateverTabShows() throws Exception {
        robot.interact(() -> window.shell.show("contacts"));
        robot.interact(() -> fixture.told(Kind.INTEGRATION, PlatformSamples.broken()));
        until(() -> button("Voir la connexion") != null);
        press("Voir la connexion");
        until(() -> says("Salesforce") && says("À reconnecter"));
    }

    @Test
    void somebodyIsBroughtInStepFromTheirPage() throws Exception {
        fixture.told(Kind.PERSON, new HashMap<>(Map.of("id", "z", "name", "Zélie Quartz", "email", "z@example.com")));
        robot.interact(() -> window.shell.open("contacts", "person:z"));
        until(() -> menu(".links-menu") != null && menu(".links-menu").isVisible() && says("Zélie Quartz"));
        robot.interact(() -> menu(".people-menu").show());
        assertThat(words(menu(".people-menu"))).contains("E-mail").noneMatch(word -> word.startsWith("Synchroniser"));
        robot.interact(menu(".people-menu")::hide);

        String hubspot = "Synchroniser avec «\u00a0HubSpot du studio\u00a0»";
        assertThat(words(menu(".links-menu"))).containsExactly(hubspot);
        robot.interact(() -> menu(".links-menu").requestFocus());
        robot.push(KeyCode.SPACE);
        until(() -> menu(".links-menu").isShowing());
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        until(() -> runs().size() == 1 && SyncRun.ONE.equals(runs().getFirst().what()));
        assertThat(runs().getFirst().entityId()).isEqualTo("z");

        command("contacts.sync");
        assertThat(runs()).as("it still waits").hasSize(1);

        fixture.told(Kind.PERSON, new HashMap<>(Map.of("id", "y", "name", "Yann Quartz", "email", "y@example.com")));
        robot.interact(() -> window.shell.open("contacts", "person:y"));
        until(() -> menu(".links-menu") != null && menu(".links-menu").isVisible() && says("Yann Quartz"));
        command("contacts.sync");
        until(() -> runs().stream().anyMatch(run -> "y".equals(run.entityId())));
        assertThat(runs()).hasSize(2);
        Map<String, Object> paused = PlatformSamples.working();
        paused.put("enabled", false);
        robot.interact(() -> fixture.told(Kind.INTEGRATION, paused));
        until(() -> !menu(".links-menu").isVisible());
        command("contacts.sync");
        assertThat(runs()).as("nowhere to sync with").hasSize(2);
    }

    private MenuButton menu(String style) {
        return (MenuButton) window.layers.lookup(".contact-page " + style);
    }

    private static List<String> words(MenuButton menu) {
        return menu.getItems().stream()
                .map(MenuItem::getText)
                .filter(Objects::nonNull)
                .toList();
    }

    private Integration now() {
        return fixture.desk.connections().find(HUBSPOT).orElseThrow();
    }

    private List<SyncRun> runs() {
        return fixture.desk.connections().runs(HUBSPOT, 9);
    }

    private TableView<?> table(String selector) {
        return (TableView<?>) window.layers.lookup(selector);
    }

    private boolean shows(String field) {
        return window.layers.lookupAll(".setup-source").stream()
                .map(node -> ((ComboBox<?>) node))
                .anyMatch(box -> box.getConverter() != null
                        && box.getValue() != null
                        && said(box).equals(field));
    }

    private static <T> String said(ComboBox<T> box) {
        return box.getConverter().toString(box.getValue());
    }
}
