package coachdesk.app.catalogue.codes;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.DirectRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ForWhatTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();

    /** The panel of a batch is made anew each time that it opens: one that is closed is not kept up for ever. */
    @Test
    void whatIsThrownAwayFollowsNoLonger(FxRobot robot) {
        DeskFixture fixture = new DeskFixture(folder.resolve("desk"), 0);
        var desk = fixture.desk;
        CodeKnown known = new CodeKnown(
                desk.catalogue(),
                desk.promoCodes(),
                desk.store().signals(),
                new DirectRunner(problems::add),
                problems::add);
        String id = desk.catalogue()
                .create(Sheets.COURSE, Map.of("name", "Zumba du lundi"))
                .id();
        robot.interact(() -> {
            known.start();
            ForWhat pane = new ForWhat(new SimpleObjectProperty<>(List.of(id)), known, new Texts(Locale.FRENCH));
            Group window = new Group(pane);
            new Scene(window);
            assertThat(chips(pane)).hasSize(1);

            desk.catalogue().change(Sheets.COURSE, id, Map.of("name", "Zumba du mardi"));
            assertThat(name(pane)).isEqualTo("Zumba du mardi");

            window.getChildren().clear();
            desk.catalogue().change(Sheets.COURSE, id, Map.of("name", "Zumba du jeudi"));
            assertThat(name(pane)).isEqualTo("Zumba du mardi");
            window.getChildren().add(pane);
            assertThat(name(pane)).as("back again").isEqualTo("Zumba du jeudi");
            known.stop();
        });
        fixture.close();
        assertThat(problems).isEmpty();
    }

    private static List<Node> chips(ForWhat pane) {
        return ((FlowPane) pane.getChildren().get(1)).getChildren();
    }

    private static String name(ForWhat pane) {
        return ((Label) chips(pane).getFirst().lookup(".label")).getText();
    }
}
