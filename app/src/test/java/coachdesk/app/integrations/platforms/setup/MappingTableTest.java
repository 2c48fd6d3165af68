package coachdesk.app.integrations.platforms.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coachdesk.app.AtWindow;
import coachdesk.app.OwnWindow;
import coachdesk.app.PlatformSamples;
import coachdesk.contract.Kind;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** The columns of a mapping have names at every width, and the keyboard goes with a line that is moved. */
class MappingTableTest extends OwnWindow {
    private static final List<String> NAMES = List.of("Coach Desk", "Sens", "HubSpot", "Transformation");
    private static final List<String> PARTS =
            List.of(".setup-source", ".setup-way", ".setup-target", ".setup-transform");

    @Start
    void start(Stage opened) {
        desk(20);
        fixture.told(Kind.INTEGRATION, PlatformSamples.working());
        window(opened, "integrations");
        window.shell.open("integrations", "i-hubspot");
    }

    @Test
    void the_names_stand_above_their_columns() throws Exception {
        until(() -> names().equals(NAMES));
        for (int i = 0; i < NAMES.size(); i++) {
            Bounds name = bounds(shown().get(i));
            Bounds part = bounds(window.layers.lookup(PARTS.get(i)));
            assertThat(name.getMinX()).as(NAMES.get(i)).isCloseTo(part.getMinX(), within(1.0));
            assertThat(name.getMaxY()).isLessThanOrEqualTo(part.getMinY());
        }
    }

    @Test
    void where_a_line_is_too_short_each_part_has_its_own() throws Exception {
        robot.interact(() -> ((Region) window.layers.lookup(".setup-lines")).setMaxWidth(500));
        until(() -> names().size() == 4 * NAMES.size());
        assertThat(names().subList(0, 4)).isEqualTo(NAMES);
        assertThat(window.layers.lookup(".setup-source").getAccessibleText()).isEqualTo("Ligne 1, champ de Coach Desk");
    }

    @Test
    void the_keyboard_goes_with_the_line() throws Exception {
        until(() -> names().equals(NAMES));
        robot.interact(() -> target(2).getEditor().requestFocus());
        String moved = target(2).getEditor().getText();
        robot.press(KeyCode.ALT).push(KeyCode.UP).push(KeyCode.UP).release(KeyCode.ALT);
        until(() -> target(0).getEditor().getText().equals(moved));
        until(() -> target(0).getEditor().isFocused());
    }

    private ComboBox<?> target(int line) {
        return (ComboBox<?>)
                List.copyOf(window.layers.lookupAll(".setup-target")).get(line);
    }

    private List<String> names() {
        return shown().stream().map(Label::getText).toList();
    }

    /** Those that say something. */
    private List<Label> shown() {
        return window.layers.lookupAll(".setup-column").stream()
                .map(Label.class::cast)
                .filter(label -> !label.getText().isEmpty() && AtWindow.visible(label))
                .toList();
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }
}
