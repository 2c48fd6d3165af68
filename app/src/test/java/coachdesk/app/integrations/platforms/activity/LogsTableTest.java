package coachdesk.app.integrations.platforms.activity;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.ActivitySamples;
import coachdesk.app.DeskFixture;
import coachdesk.app.Patience;
import coachdesk.app.PlatformSamples;
import coachdesk.app.Window;
import coachdesk.contract.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** In a small window the columns that matter least give way, and of the others only what takes a sentence is cut. */
@ExtendWith(ApplicationExtension.class)
class LogsTableTest {
    private static final String WHY = "Pourquoi";

    @TempDir
    static Path folder;

    private DeskFixture fixture;
    private Stage stage;
    private Window window;

    @Start
    void start(Stage opened) {
        stage = opened;
        fixture = new DeskFixture(folder.resolve("desk-" + System.nanoTime()), 20);
        fixture.told(Kind.INTEGRATION, PlatformSamples.working());
        fixture.platforms.activity = ActivitySamples.busy();
        window = new Window(opened, fixture, 900, 600);
        window.shell.show("integrations");
        window.shell.open("integrations", "i-hubspot");
    }

    @AfterEach
    void leave(FxRobot robot) {
        robot.interact(window::close);
        fixture.close();
    }

    @Test
    void nothing_but_the_reasons_is_cut_in_a_small_window(FxRobot robot) throws Exception {
        Patience.until(robot, () -> logs() != null && logs().getItems().size() == 6);
        Patience.until(robot, () -> shown().contains("Fait") && cut(WHY).isEmpty());
        assertThat(columns())
                .contains("Quand", "Événement", "Qui", "Résultat", WHY)
                .doesNotContain("Essais");
        assertThat(width()).isLessThanOrEqualTo(logs().getWidth());

        robot.interact(() -> window.texts.localeProperty().set(Locale.GERMAN));
        Patience.until(
                robot, () -> shown().contains("Ausgelassen") && cut("Warum").isEmpty());
        assertThat(width()).isLessThanOrEqualTo(logs().getWidth());

        robot.interact(() -> stage.setWidth(1280));
        Patience.until(robot, () -> columns().size() == 8 && cut("Warum").isEmpty());
        assertThat(width()).isLessThanOrEqualTo(logs().getWidth());
    }

    private TableView<?> logs() {
        return (TableView<?>) window.layers.lookup(".activity-logs");
    }

    private double width() {
        return logs().getVisibleLeafColumns().stream()
                .mapToDouble(TableColumn::getWidth)
                .sum();
    }

    private List<String> columns() {
        return logs().getVisibleLeafColumns().stream().map(TableColumn::getText).toList();
    }

    private List<String> shown() {
        return labels().map(Labeled::getText).toList();
    }

    /** What is written in short in any column but one. */
    private List<String> cut(String but) {
        return labels().filter(one -> !(one.lookup(".text") instanceof Text text
                        && text.getText().equals(one.getText())))
                .filter(one -> !(one instanceof TableCell<?, ?> cell
                        && but.equals(cell.getTableColumn().getText())))
                .map(Labeled::getText)
                .toList();
    }

    private Stream<Labeled> labels() {
        return Stream.of(".label", ".table-cell")
                .flatMap(style -> logs().lookupAll(style).stream())
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(one -> !Objects.requireNonNullElse(one.getText(), "").isEmpty())
                .filter(one -> one.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY)
                .filter(Node::isVisible);
    }
}
