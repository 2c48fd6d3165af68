package coachdesk.app.media;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.OwnWindow;
import coachdesk.app.Patience;
import coachdesk.app.shell.Command;
import coachdesk.desk.media.MediaRow;
import coachdesk.testkit.studio.DrawnPicture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Files that are dropped together. */
class SeveralFilesTest extends OwnWindow {
    private FxRobot hand;

    @Start
    void start(Stage stage) {
        desk(0);
        window(stage, "media");
    }

    @Test
    void each_becomes_one_of_its_own_and_what_is_refused_is_said_by_its_name(FxRobot robot) throws Exception {
        hand = robot;
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
        until(() -> says("menu.png n’a pas été repris.") && says("gone.jpg n’a pas été repris."));
        until(() -> says("2 médias ajoutés"));
        robot.interact(() -> window.layers.lookupAll(".button").stream()
                .filter(node -> node instanceof Button button && "Annuler".equals(button.getText()))
                .forEach(node -> ((Button) node).fire()));
        until(() -> rows().isEmpty());
    }

    @Test
    void several_are_chosen_at_once_and_one_is_written_about_first(FxRobot robot) throws Exception {
        hand = robot;
        fixture.files.file = Files.write(folder.resolve("Lac.jpg"), DrawnPicture.jpeg(300, 200, 20));
        robot.interact(this::choose);
        until(() -> window.layers.lookup(".media-form") != null);
        assertThat(rows()).isEmpty();
        robot.push(KeyCode.ESCAPE);
        fixture.files.others = List.of(Files.write(folder.resolve("Gala.jpg"), DrawnPicture.jpeg(300, 200, 90)));
        robot.interact(this::choose);
        until(() -> rows().size() == 2);
        assertThat(rows()).extracting(row -> row.link().words().title()).containsExactlyInAnyOrder("Lac", "Gala");
    }

    private void choose() {
        window.shell.current().commands().stream()
                .filter(command -> command.id().equals("media.file"))
                .forEach(Command::run);
    }

    private List<MediaRow> rows() {
        return fixture.desk.media().list("");
    }

    private boolean says(String text) {
        return window.layers.lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Label label
                        && label.getText() != null
                        && label.getText().contains(text));
    }

    private void until(BooleanSupplier holds) throws InterruptedException {
        Patience.until(hand, holds);
    }
}
