package coachdesk.app.integrations.platforms.activity;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.ActivitySamples;
import coachdesk.app.OwnWindow;
import coachdesk.app.PlatformSamples;
import coachdesk.app.Window;
import coachdesk.contract.Kind;
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
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** In a small window the columns that matter least give way, and of the others only what takes a sentence is cut. */
class LogsTableTest extends OwnWindow {
    private static final String WHY = "Pourquoi";

    private Stage stage;

    @Start
    void start(Stage opened) {
        stage = opened;
        desk(20);
        fixture.told(Kind.INTEGRATION, PlatformSamples.working());
        fixture.platforms.activity = ActivitySamples.busy();
        window = new Window(opened, fixture, 900, 600);
        window.shell.show("integrations");
        window.shell.open("integrations", "i-hubspot");
    }

    @Test
    void nothing_but_the_reasons_is_cut_in_a_small_window() throws Exception {
        until(() -> logs() != null && logs().getItems().size() == 6);
        until(() -> shown().contains("Fait") && cut(WHY).isEmpty());
        assertThat(columns())
                .contains("Quand", "Événement", "Qui", "Résultat", WHY)
                .doesNotContain("Essais");
        assertThat(width()).isLessThanOrEqualTo(logs().getWidth());

        robot.interact(() -> window.texts.localeProperty().set(Locale.GERMAN));
        until(() -> shown().contains("Ausgelassen") && cut("Warum").isEmpty());
        assertThat(width()).isLessThanOrEqualTo(logs().getWidth());

        robot.interact(() -> window.texts.localeProperty().set(Locale.FRENCH));
        robot.interact(() -> stage.setWidth(1280));
        until(() -> columns().size() == 8 && cut(WHY).isEmpty());
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
