package coachdesk.app.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.InWindow;
import coachdesk.app.Window;
import coachdesk.app.evening.StudioServer;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.desk.Desk;
import coachdesk.desk.campaigns.CampaignQuery;
import coachdesk.desk.campaigns.CampaignRow;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** The whole story through the window on a real backend: a basket, a preview, a time two minutes off, sent, the report. */
class CampaignJourneyTest extends InWindow {
    private static final Instant NOW = DeskFixture.NOW;

    @TempDir
    static Path folder;

    private static final SettableClock CLOCK = new SettableClock(NOW);
    private static StudioServer server;
    private static Desk desk;

    @BeforeAll
    static void open() throws Exception {
        server = new StudioServer(folder, CLOCK);
        server.add(
                "participant",
                List.of(
                        person("p-ana", "Ana Rossi"),
                        person("p-bea", "Béatrice Müller"),
                        person("p-chidi", "Chidi Okafor")));
        server.add(
                "conversation",
                List.of(Map.of(
                        "id",
                        "g-1",
                        "title",
                        "Les Lionnes",
                        "mode",
                        "community",
                        "participant_ids",
                        List.of("p-bea", "p-chidi"))));
        server.add("course", List.of(Map.of("id", "c-1", "name", "Yoga doux", "weekday", 3, "time", "18:30")));
        desk = server.desk("Bureau", server.address());
        desk.sync().syncNow();
        desk.sync().start();
        desk.scheduler().start();
    }

    private static Map<String, Object> person(String id, String name) {
        return Map.of("id", id, "name", name, "email", id + "@example.com", "whatsapp", "");
    }

    @Start
    void start(Stage stage) {
        window = new Window(stage, desk, CLOCK, 1280, 800);
        window.shell.show("campaigns");
    }

    @AfterEach
    void leave() {
        robot.interact(window::close);
    }

    @AfterAll
    static void close() {
        desk.close();
        server.close();
    }

    @Test
    void aBasketAPreviewATimeAndAReport() throws Exception {
        robot.interact(() -> pages().write());
        put("lionnes");
        put("ana");
        robot.interact(() -> one(TextArea.class, ".message-field .text-area").setText("Bonjour {prénom} !"));
        until(() -> text(".preview .letter-line").contains("Bonjour Béatrice !"));
        until(() -> !create().isDisabled());
        assertThat(create().getAccessibleText()).contains("3");

        robot.interact(
                () -> all(ToggleButton.class, ".when .toggle-button").get(1).fire());
        robot.interact(() -> one(TextField.class, ".when-time").setText("19:02"));
        until(() -> !create().isDisabled());
        robot.interact(() -> create().fireEvent(new ActionEvent()));
        robot.interact(() -> {
            // Somebody clicks twice.
            create().fireEvent(new ActionEvent());
            create().fireEvent(new ActionEvent());
        });
        until(() -> row() != null && row().status() == CampaignRow.Status.SCHEDULED);
        assertThat(row().at()).isEqualTo(NOW.plus(Duration.ofMinutes(2)));

        desk.sync().syncNow();
        CLOCK.advance(Duration.ofSeconds(121));
        until(() -> row().status() == CampaignRow.Status.COMPLETED);
        assertThat(row().sent()).isEqualTo(3);
        assertThat(desk.campaigns().dispatches(row().id())).hasSize(1);

        String id = row().id();
        robot.interact(() -> pages().report(id));
        until(() -> one(ListView.class, ".delivery-list").getItems().size() == 3);
        assertThat(desk.campaigns().dispatches(id)).singleElement().satisfies(dispatch -> assertThat(dispatch.state())
                .isEqualTo(DispatchState.DONE));
    }

    @Test
    void aMessageSpeaksOfTheCourseThatIsChosen() throws Exception {
        robot.interact(() -> pages().write());
        put("ana");
        robot.interact(() -> one(TextArea.class, ".message-field .text-area").setText("Viens à {cours} le {date}"));
        ComboBox<?> courses = one(ComboBox.class, ".campaign-editor .field .combo-box");
        until(() -> courses.getItems().size() == 2 && courses.isVisible());
        robot.interact(() -> courses.getSelectionModel().select(1));
        until(() -> text(".preview .letter-line").contains("Viens à Yoga doux le mercredi"));
    }

    @Test
    void nobodyIsWrittenToByAnUnfinishedForm() throws Exception {
        robot.interact(() -> pages().write());
        until(() -> text(".create").contains("Écrivez un message"));
        robot.interact(() -> one(TextArea.class, ".message-field .text-area").setText("Bonjour"));
        until(() -> text(".create").contains("Ajoutez des destinataires"));
        put("ana");
        until(() -> !create().isDisabled());
        robot.interact(() -> one(CheckBox.class, ".channels-section .check-box").fire());
        until(() -> text(".create").contains("Choisissez un canal"));
        assertThat(create().isDisabled()).isTrue();
    }

    /** Finds somebody by a part of the name and puts the first into the basket. */
    private void put(String part) throws Exception {
        robot.interact(() -> pages().editor().basket().textProperty().set(part));
        ListView<?> list = one(ListView.class, ".candidate-list");
        until(() -> list.getItems().size() == 1);
        robot.interact(() -> pages().editor()
                .basket()
                .add(pages().editor().basket().found().getFirst().entry()));
    }

    private CampaignPages pages() {
        return CampaignHand.pages(window.shell);
    }

    private Button create() {
        return all(Button.class, ".create").getLast();
    }

    private String text(String selector) {
        return window.layers.lookupAll(selector).stream()
                .map(node -> node.getAccessibleText() != null
                        ? node.getAccessibleText()
                        : ((javafx.scene.control.Labeled) node).getText())
                .reduce("", (a, b) -> a + "\n" + b);
    }

    private <T extends Node> T one(Class<T> type, String selector) {
        return all(type, selector).getFirst();
    }

    private static CampaignRow row() {
        return desk.campaigns().list(CampaignQuery.all()).stream()
                .filter(row -> row.message().startsWith("Bonjour {"))
                .findFirst()
                .orElse(null);
    }
}
