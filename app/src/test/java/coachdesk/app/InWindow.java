package coachdesk.app;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** A test that works in a window as somebody does who sees what is there. What is asked here is asked on the UI thread. */
@ExtendWith(ApplicationExtension.class)
public abstract class InWindow {
    protected Window window;
    protected FxRobot robot;

    @BeforeEach
    void takeInHand(FxRobot hand) {
        robot = hand;
    }

    /** From any thread but the UI's. */
    protected final void until(BooleanSupplier condition) throws InterruptedException {
        Patience.until(robot, condition);
    }

    /** Presses it, from any thread but the UI's. */
    protected final void fire(String wanted) {
        robot.interact(() -> button(wanted).fire());
    }

    /** By its selector; or by its word, of those that can be seen the last. Null when there is none. */
    protected final Button button(String wanted) {
        return wanted.startsWith("#") || wanted.startsWith(".")
                ? (Button) node(wanted)
                : all(Button.class, ".button").stream()
                        .filter(one -> wanted.equals(one.getText()) && visible(one))
                        .reduce((one, last) -> last)
                        .orElse(null);
    }

    /** By its word. */
    protected final ToggleButton toggle(String word) {
        return all(ToggleButton.class, ".toggle-button").stream()
                .filter(one -> word.equals(one.getText()))
                .findFirst()
                .orElseThrow();
    }

    /** Of the tab that shows. */
    protected final void command(String id) {
        window.shell.current().commands().stream()
                .filter(command -> command.id().equals(id))
                .forEach(command -> command.run());
    }

    /** Null when there is none. */
    protected final TextField field(String selector) {
        return (TextField) node(selector);
    }

    /** Null when there is none. */
    protected final Node node(String selector) {
        return window.layers.lookup(selector);
    }

    protected final <T> List<T> all(Class<T> type, String selector) {
        return window.layers.lookupAll(selector).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Who has the keyboard; null when nobody has. */
    protected final Node owner() {
        return window.layers.getScene().getFocusOwner();
    }

    protected final boolean says(String text) {
        return says(text::equals);
    }

    /** Whether a label that can be seen says such a thing. */
    protected final boolean says(Predicate<String> text) {
        return all(Labeled.class, ".label").stream()
                .anyMatch(label -> label.getText() != null && text.test(label.getText()) && visible(label));
    }

    protected final boolean seen(String selector) {
        return node(selector) != null && visible(node(selector));
    }

    private static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
