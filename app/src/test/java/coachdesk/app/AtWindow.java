package coachdesk.app;

import coachdesk.app.shell.Command;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.testfx.api.FxRobot;

/** Works in a window as somebody does who sees what is there. What is only asked is asked on the UI thread. */
public interface AtWindow {
    Window window();

    FxRobot robot();

    /** From any thread but the UI's. */
    default void until(BooleanSupplier condition) throws InterruptedException {
        Patience.until(robot(), condition);
    }

    /** Presses it as soon as it can be pressed, from any thread but the UI's. @param wanted as of {@link #button} */
    default void press(String wanted) throws InterruptedException {
        until(() -> {
            Button there = button(wanted);
            boolean ready = there != null && !there.isDisabled();
            if (ready) {
                there.fire();
            }
            return ready;
        });
    }

    /** By its selector; or by its word, of those that can be seen the last. Null when there is none. */
    default Button button(String wanted) {
        return wanted.startsWith("#") || wanted.startsWith(".")
                ? (Button) node(wanted)
                : all(Button.class, ".button").stream()
                        .filter(one -> wanted.equals(one.getText()) && visible(one))
                        .reduce((one, last) -> last)
                        .orElse(null);
    }

    /** By its word. */
    default ToggleButton toggle(String word) {
        return all(ToggleButton.class, ".toggle-button").stream()
                .filter(one -> word.equals(one.getText()))
                .findFirst()
                .orElseThrow();
    }

    /** Of the tab that shows, from any thread but the UI's. */
    default void command(String id) {
        robot().interact(() -> window().shell.current().commands().stream()
                .filter(command -> command.id().equals(id))
                .forEach(Command::run));
    }

    /** Null when there is none. */
    default TextField field(String selector) {
        return (TextField) node(selector);
    }

    /** Null when there is none. */
    default Node node(String selector) {
        return window().layers.lookup(selector);
    }

    default <T> List<T> all(Class<T> type, String selector) {
        return window().layers.lookupAll(selector).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Who has the keyboard; null when nobody has. */
    default Node owner() {
        return window().layers.getScene().getFocusOwner();
    }

    /** Whether a label that can be seen says so. */
    default boolean says(String text) {
        return says(text::equals);
    }

    /** Whether a label that can be seen says such a thing. */
    default boolean says(Predicate<String> text) {
        return all(Labeled.class, ".label").stream()
                .anyMatch(label -> label.getText() != null && text.test(label.getText()) && visible(label));
    }

    /** Whether one of these says so, seen or not. */
    default boolean says(String selector, String text) {
        return all(Labeled.class, selector).stream().anyMatch(label -> text.equals(label.getText()));
    }

    default boolean seen(String selector) {
        return node(selector) != null && visible(node(selector));
    }

    /** Whether neither it nor anything around it is hidden. */
    static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
