package coachdesk.app.media;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.InWindow;
import coachdesk.app.Window;
import coachdesk.app.evening.StudioServer;
import coachdesk.contract.ErrorCode;
import coachdesk.desk.Desk;
import coachdesk.desk.media.FileState;
import coachdesk.desk.media.MediaAction;
import coachdesk.desk.media.MediaFields;
import coachdesk.desk.media.MediaLink;
import coachdesk.desk.media.MediaRow;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.faults.Fault;
import coachdesk.testkit.faults.FaultProxy;
import coachdesk.testkit.studio.DrawnPicture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** A picture and a link become media while there is no network; once there is one, another desk has both. */
class MediaJourneyTest extends InWindow {
    @TempDir
    static Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T08:00:00Z"));
    private StudioServer server;
    private FaultProxy network;
    private Desk desk;
    private Desk other;
    private MediaTab tab;

    @Start
    void start(Stage stage) throws Exception {
        server = new StudioServer(folder.resolve("server"), clock);
        network = new FaultProxy(server.address());
        network.set(new Fault.Refuse());
        desk = server.desk("Bureau", network.address());
        other = server.desk("Accueil", server.address());
        window = new Window(stage, desk, clock, 1280, 800);
        window.shell.show("media");
        tab = (MediaTab) window.shell.current();
        desk.sync().start();
    }

    @AfterEach
    void leave() {
        robot.interact(window::close);
        desk.close();
        other.close();
        network.close();
        server.close();
    }

    @Test
    void what_was_added_without_a_network_is_at_the_other_desk_once_there_is_one() throws Exception {
        addLink();
        addPicture();
        refuseWhatCanRun();
        assertThat(cards()).containsExactlyInAnyOrder("Le pas de base", "Affiche du gala");
        assertThat(desk.sync().status().files()).isEqualTo(4);
        assertThat(desk.sync().status().synced()).isFalse();
        until(() -> states().contains("En attente d’envoi"));

        network.heal();
        desk.sync().nudge();
        until(() -> desk.sync().status().files() == 0 && desk.sync().status().pending() == 0);
        until(() -> states().isEmpty());
        atTheOtherDesk();
        arrowsLeadFromCardToCard();
        deleteAndTakeBack();
    }

    /** Somebody goes on to the next card before the first one is stored. */
    @Test
    void what_is_opened_while_another_is_being_stored_stays_open() throws Exception {
        MediaLink.Words words =
                new MediaLink.Words("Bachata", "bachata", "https://vimeo.com/246813579", "", "", MediaAction.NONE);
        String id = desk.media().create(new MediaFields(words, null, List.of()));
        robot.interact(() -> window.shell.open("media", id));
        until(() -> button("Enregistrer") != null);
        robot.interact(() -> {
            fields().get(1).setText("Bachata lente");
            button("Enregistrer").fire();
            tab.brought(new Brought(List.of(), null, "https://vimeo.com/987654321"));
        });
        until(() -> cards().contains("Bachata lente"));
        until(() -> says(".toast .label", "Média enregistré"));
        assertThat(fields().getFirst().getText()).isEqualTo("https://vimeo.com/987654321");
    }

    private void arrowsLeadFromCardToCard() throws Exception {
        command("media.cards");
        until(() -> focused().equals(cards().getFirst()));
        robot.push(KeyCode.RIGHT);
        until(() -> focused().equals(cards().get(1)));
        robot.push(KeyCode.HOME);
        until(() -> focused().equals(cards().getFirst()));
    }

    private String focused() {
        Node owner = window.layers.getScene().getFocusOwner();
        return owner == null || owner.getAccessibleText() == null ? "" : owner.getAccessibleText();
    }

    private void addLink() throws Exception {
        command("media.link");
        List<TextField> fields = fields();
        robot.interact(() -> {
            fields.get(0).setText("https://vimeo.com/123456789");
            fields.get(1).setText("Le pas de base");
        });
        until(() -> fields.get(2).getText().equals("le-pas-de-base"));
        press("Ajouter");
        until(() -> cards().contains("Le pas de base"));
    }

    private void addPicture() throws Exception {
        Path picture = Files.write(folder.resolve("Affiche_du_gala.jpg"), DrawnPicture.jpeg(1400, 900, 200));
        robot.interact(() -> tab.brought(new Brought(List.of(picture), null, null)));
        until(() -> fields().size() > 2 && fields().get(2).getText().equals("affiche-du-gala"));
        press("Ajouter");
        until(() -> cards().contains("Affiche du gala"));
    }

    private void refuseWhatCanRun() throws Exception {
        Path svg = Files.writeString(
                folder.resolve("logo.png"), "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>");
        robot.interact(() -> tab.brought(new Brought(List.of(svg), null, null)));
        until(() -> window.layers.lookupAll(".problem-code").stream()
                .anyMatch(code -> ((Button) code).getText().equals(ErrorCode.MEDIA_SCRIPT.wire())));
        robot.push(KeyCode.ESCAPE);
    }

    private void atTheOtherDesk() throws Exception {
        other.sync().syncNow();
        MediaRow row = other.media().list("Affiche").getFirst();
        assertThat(row.link().file().width()).isEqualTo(1400);
        assertThat(row.state().stage()).isEqualTo(FileState.Stage.THERE);
        other.mediaFiles().want(List.of(row.link()));
        until(() -> other.media().list("Affiche").getFirst().picture() != null);
        assertThat(other.media().list("pas de base")).hasSize(1);
    }

    private void deleteAndTakeBack() throws Exception {
        String id = desk.media().list("Affiche").getFirst().id();
        robot.interact(() -> window.shell.open("media", id));
        until(() -> button("Supprimer") != null && !button("Copier le lien").isDisabled());
        press("Supprimer");
        until(() -> !cards().contains("Affiche du gala"));
        press("Annuler");
        until(() -> cards().contains("Affiche du gala"));
        until(() -> desk.sync().status().files() == 0 && desk.sync().status().pending() == 0);
        other.sync().syncNow();
        assertThat(other.media().list("Affiche")).hasSize(1);
    }

    private List<TextField> fields() {
        return all(TextField.class, ".media-form .text-field");
    }

    private List<String> cards() {
        return all(Label.class, ".media-grid .media-title").stream()
                .map(Label::getText)
                .toList();
    }

    private List<String> states() {
        return all(Label.class, ".media-grid .media-state").stream()
                .filter(Label::isVisible)
                .map(Label::getText)
                .toList();
    }
}
