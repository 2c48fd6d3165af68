package coachdesk.app.articles;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.Patience;
import coachdesk.app.Window;
import coachdesk.app.shell.Command;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.testfx.api.FxRobot;

/** What a person does in the tab of the articles, and sees there. */
record ArticleHand(FxRobot robot, Window window) {
    void until(BooleanSupplier condition) throws InterruptedException {
        Patience.until(robot, condition);
    }

    void command(String id) {
        robot.interact(() -> window.shell.current().commands().stream()
                .filter(command -> command.id().equals(id))
                .forEach(Command::run));
    }

    TextArea area() {
        return (TextArea) window.layers.lookup(".article-area");
    }

    void title(String text) {
        robot.interact(() -> ((TextField) window.layers.lookup(".article-title-field")).setText(text));
    }

    /** Puts words where the others end. */
    void write(String text) {
        robot.interact(() -> {
            area().requestFocus();
            area().appendText(text);
        });
    }

    String text() {
        return area() == null ? "" : area().getText();
    }

    /** The word of its mark. */
    String state() {
        return window.layers.lookup(".article-writing .article-state") instanceof Label mark ? mark.getText() : "";
    }

    void untilKept() throws InterruptedException {
        until(() -> says(".article-writing .page-header .label", "Enregistré"));
    }

    boolean says(String selector, String text) {
        return window.layers.lookupAll(selector).stream()
                .anyMatch(node -> node instanceof Label label && text.equals(label.getText()));
    }

    ListView<?> list() {
        return (ListView<?>) window.layers.lookup(".article-list");
    }

    private Button find(String word) {
        return window.layers.lookupAll(".button").stream()
                .filter(node -> node instanceof Button button && word.equals(button.getText()) && !button.isDisabled())
                .map(Button.class::cast)
                .reduce((one, other) -> other)
                .orElse(null);
    }

    /** The last one that says so. */
    void press(String word) throws InterruptedException {
        until(() -> find(word) != null);
        robot.interact(() -> {
            Button button = find(word);
            assertThat(button).as(word).isNotNull();
            button.fire();
        });
    }
}
