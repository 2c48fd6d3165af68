package coachdesk.app.overview;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.AtWindow;
import coachdesk.app.Window;
import coachdesk.desk.overview.words.Section.Part;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** What a coach does with the overview. Any thread but the UI's. */
record OverviewHand(FxRobot robot, Window window) implements AtWindow {
    void show() {
        robot.interact(() -> window.shell.show("overview"));
    }

    /** Of a part, the lines that can be followed. */
    List<CardRow> rows(Part part) {
        return card(part).lookupAll(".overview-row").stream()
                .map(CardRow.class::cast)
                .toList();
    }

    /** What a line of today says; empty when there is none. */
    String today(int line) {
        List<CardRow> rows = rows(Part.TODAY);
        return line < rows.size() ? rows.get(line).getAccessibleText() : "";
    }

    Node card(Part part) {
        return window.layers.lookupAll(".overview-card").stream()
                .map(Card.class::cast)
                .toList()
                .get(part.ordinal());
    }

    /** Its figures: what stands large. */
    String sum(Part part) {
        return ((Label) card(part).lookup(".overview-sum")).getText();
    }

    /** Goes to a line by the keyboard and follows it. */
    void follow(Part part, int line) {
        robot.interact(() -> {
            CardRow row = rows(part).get(line);
            row.requestFocus();
            assertThat(row.isFocused()).isTrue();
        });
        robot.push(KeyCode.SPACE);
    }

    boolean at(String tab) {
        return window.shell.currentId().equals(tab);
    }

    /** How many reservations the list says it found. */
    String found() {
        return ((Label) window.layers.lookup(".result-count")).getText();
    }
}
