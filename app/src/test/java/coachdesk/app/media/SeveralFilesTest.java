package coachdesk.app.media;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.OwnWindow;
import coachdesk.desk.media.MediaRow;
import coachdesk.testkit.studio.DrawnPicture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** Files that are dropped together. */
class SeveralFilesTest extends OwnWindow {
    @Start
    void start(Stage stage) {
        desk(0);
        window(stage, "media");
    }

    @Test
    void each_becomes_one_of_its_own_and_what_is_refused_is_said_by_its_name() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        List<Path> dropped = List.of(
                Files.write(folder.resolve("Soirée_au_lac.jpg"), DrawnPicture.jpeg(300, 200, 20)),
                Files.writeString(folder.resolve("menu.png"), "<svg xmlns='http://www.w3.org/2000/svg'/>"),
                Files.write(other.resolve("Soirée_au_lac.jpg"), DrawnPicture.jpeg(300, 200, 90)),
                folder.resolve("gone.jpg"));
        robot.interact(() -> ((MediaTab) window.shell.current()).brought(new Brought(dropped, null, null)));
        until(() -> rows().size() == 2);
        assertThat(rows()).extracting(row -> row.link().words().title()).containsOnly("Soirée au lac");
        assertThat(rows())
                .extracting(row -> row.link().words().slug())
                .containsExactlyInAnyOrder("soiree-au-lac", "soiree-au-lac-2");
        until(() -> told("menu.png n’a pas été repris.") && told("gone.jpg n’a pas été repris."));
        until(() -> told("2 médias ajoutés"));
        robot.interact(() -> window.layers.lookupAll(".button").stream()
                .filter(node -> node instanceof Button button && "Annuler".equals(button.getText()))
                .forEach(node -> ((Button) node).fire()));
        until(() -> rows().isEmpty());
    }

    @Test
    void several_are_chosen_at_once_and_one_is_written_about_first() throws Exception {
        fixture.files.file = Files.write(folder.resolve("Lac.jpg"), DrawnPicture.jpeg(300, 200, 20));
        command("media.file");
        until(() -> window.layers.lookup(".media-form") != null);
        assertThat(rows()).isEmpty();
        robot.push(KeyCode.ESCAPE);
        fixture.files.others = List.of(Files.write(folder.resolve("Gala.jpg"), DrawnPicture.jpeg(300, 200, 90)));
        command("media.file");
        until(() -> rows().size() == 2);
        assertThat(rows()).extracting(row -> row.link().words().title()).containsExactlyInAnyOrder("Lac", "Gala");
    }

    private boolean told(String part) {
        return says(text -> text.contains(part));
    }

    private List<MediaRow> rows() {
        return fixture.desk.media().list("");
    }
}
