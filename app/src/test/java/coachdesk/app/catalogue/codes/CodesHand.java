package coachdesk.app.catalogue.codes;

import coachdesk.app.AtWindow;
import coachdesk.app.Window;
import coachdesk.app.shell.Command;
import coachdesk.desk.catalogue.Entry;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.testfx.api.FxRobot;

/** What a person does on the page of the promo codes, and sees there. */
record CodesHand(FxRobot robot, Window window) implements AtWindow {
    long said(String selector, String text) {
        return window.layers.lookupAll(selector).stream()
                .filter(node -> node instanceof Labeled label && text.equals(label.getText()) && label.isVisible())
                .count();
    }

    boolean saying(String selector, String beginning) {
        return window.layers.lookupAll(selector).stream()
                .anyMatch(node -> node instanceof Labeled label
                        && label.isVisible()
                        && label.getText().startsWith(beginning));
    }

    void write(String selector, int nth, String text) {
        robot.interact(() -> window.layers.lookupAll(selector).stream()
                .filter(node -> node.getClass() == TextField.class)
                .map(TextField.class::cast)
                .skip(nth)
                .findFirst()
                .orElseThrow()
                .setText(text));
    }

    @SuppressWarnings("unchecked")
    ListView<Entry> list() {
        return (ListView<Entry>) window.layers.lookup(".record-list");
    }

    Hyperlink link() {
        return (Hyperlink) window.layers.lookup(".record-section .hyperlink");
    }

    /** Does the next thing before what the button does is done. */
    void pressAndGoOn(String button, String command) {
        robot.interact(() -> {
            button(button).fire();
            window.shell.current().commands().stream()
                    .filter(one -> one.id().equals(command))
                    .forEach(Command::run);
        });
    }

    /** Opens the panel and fills it in, but for what the codes take off. */
    void batch(String prefix, int count) {
        command("codes.batch");
        write(".codes-panel .text-field", 0, prefix);
        write(".codes-panel .text-field", 1, Integer.toString(count));
    }
}
