package coachdesk.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Lines move under the finger: what is let go is what was pressed. */
@ExtendWith(ApplicationExtension.class)
class PressedLineTest {
    private final ObservableList<String> shown = FXCollections.observableArrayList("first", "second");
    private final List<String> done = new ArrayList<>();
    private ListView<String> list;

    private final class Line extends RowCell<String> {
        private final Button button = new Button();

        Line() {
            does(button, done::add);
        }

        @Override
        protected Node row(String item) {
            button.setText(item);
            return button;
        }
    }

    @Start
    void start(Stage stage) {
        list = new ListView<>(shown);
        list.setCellFactory(view -> new Line());
        stage.setScene(new Scene(list, 200, 300));
        stage.show();
    }

    @Test
    void a_line_that_is_added_above_while_a_button_is_pressed_changes_nothing(FxRobot robot) {
        robot.interact(() -> {
            Button pressed = robot.lookup("first").queryButton();
            pressed.arm();
            shown.addFirst("new");
            list.layout();
            assertThat(pressed.getText()).isEqualTo("new");
            pressed.fire();
            pressed.disarm();
            pressed.fire();
        });

        assertThat(done).containsExactly("first", "new");
    }
}
