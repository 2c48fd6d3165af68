package coachdesk.app.conversations.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.InWindow;
import coachdesk.app.Window;
import coachdesk.contract.Kind;
import coachdesk.desk.conversations.Room;
import coachdesk.desk.conversations.Rooms;
import coachdesk.desk.store.Records;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** Links, groups, who answers and the assistant, through the window and without a network. */
class RoomsJourneyTest extends InWindow {
    @TempDir
    static Path folder;

    private static DeskFixture fixture;

    @BeforeAll
    static void open() {
        fixture = new DeskFixture(folder, 3);
        told(Kind.PARTICIPANT, "ana", Map.of("name", "Ana Rossi", "email", "ana@example.com"));
        told(Kind.CONVERSATION, "k", Map.of("mode", "human", "participant_ids", List.of("ana")));
        told(
                Kind.MESSAGE,
                "m",
                Map.of(
                        "session_id",
                        "k",
                        "sender_type",
                        "user",
                        "content",
                        "Bonjour",
                        "created_at",
                        "2026-11-20T17:00:00Z"));
    }

    private static void told(Kind kind, String id, Map<String, Object> fields) {
        Map<String, Object> doc = new LinkedHashMap<>(fields);
        doc.put("id", id);
        fixture.desk.store().change(tx -> new Records(DeskFixture.kinds()).told(tx, kind, id, 1, doc));
    }

    @Start
    void start(Stage stage) {
        window = new Window(stage, fixture, 1280, 800);
        window.shell.show("conversations");
    }

    @AfterEach
    void leave() {
        robot.interact(window::close);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    private Node find(Predicate<Node> wanted) {
        return window.layers.lookupAll("*").stream()
                .filter(Node::isVisible)
                .filter(wanted)
                .reduce((one, later) -> later)
                .orElse(null);
    }

    private void write(String name, String text) throws Exception {
        Predicate<Node> field = node -> node instanceof TextInputControl && name.equals(node.getAccessibleText());
        until(() -> find(field) != null);
        robot.interact(() -> ((TextInputControl) find(field)).setText(text));
    }

    @Test
    void aLinkIsMadeChangedAndRemovedAndComesBack() throws Exception {
        Rooms rooms = fixture.desk.rooms();
        press("Liens et groupes");
        write("Titre", "Essai d’automne");
        write("Instruction propre (facultatif)", "Ne parle que des cours d’essai.");
        press("Créer et copier le lien");
        until(() -> rooms.all().size() == 1 && button("Supprimer") != null);
        Room link = rooms.all().getFirst();
        assertThat(link.prompt()).isEqualTo("Ne parle que des cours d’essai.");
        press("Modifier");
        write("Titre", "Essai d’hiver");
        press("Enregistrer");
        until(() -> rooms.all().getFirst().title().equals("Essai d’hiver"));
        press("Supprimer");
        until(() -> rooms.all().isEmpty());
        press("Annuler");
        until(() -> rooms.all().size() == 1);

        robot.interact(
                () -> ((javafx.scene.control.TitledPane) window.layers.lookup(".rooms-new-group")).setExpanded(true));
        write("Nom du groupe", "Les Lionnes");
        press("Créer le groupe");
        write("Ajouter quelqu’un", "ana@");
        press("Ajouter");
        until(() -> rooms.all().stream().anyMatch(room -> room.group() && room.members() == 1));
    }

    @Test
    void whoAnswersAndWhatWasSaidAreChangedFromTheConversationsMenu() throws Exception {
        robot.interact(() -> window.shell.open("conversations", "k"));
        until(() -> menu() != null && !menu().getItems().isEmpty());
        choose("L’assistant répond");
        until(() ->
                "ai".equals(fixture.desk.conversations().find("k").orElseThrow().mode()));
        until(() -> menu().getItems().size() > 3);
        choose("Supprimer l’historique");
        until(() -> fixture.desk.conversations().thread("k", 10).messages().isEmpty());
        press("Annuler");
        until(() -> fixture.desk.conversations().thread("k", 10).messages().size() == 1);
    }

    private MenuButton menu() {
        return (MenuButton) window.layers.lookup(".thread-menu");
    }

    private void choose(String word) {
        robot.interact(() -> menu().getItems().stream()
                .filter(item -> word.equals(item.getText()))
                .findFirst()
                .map(MenuItem.class::cast)
                .orElseThrow()
                .fire());
    }

    @Test
    void theAssistantIsSetUpAndAWrongQuestionSaysWhy() throws Exception {
        press("Assistant");
        write("Instruction de campagne (prioritaire)", "Promo d’automne");
        press("Enregistrer les réglages");
        until(() -> fixture.desk.assistant().settings().campaign().equals("Promo d’automne"));
        robot.interact(() -> toggle("Essai").fire());
        write("Question", "Où est le studio ?");
        press("Demander");
        until(() -> fixture.assistant.asked.equals(List.of("Où est le studio ? | null")));
        until(() -> window.layers.lookup(".assistant-answer .problem-code") != null
                || !((javafx.scene.layout.VBox) window.layers.lookup(".assistant-answer"))
                        .getChildren()
                        .isEmpty());
    }
}
