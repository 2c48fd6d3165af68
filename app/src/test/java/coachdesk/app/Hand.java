package coachdesk.app;

import coachdesk.app.evening.UsbScanner;
import coachdesk.app.shell.Command;
import coachdesk.desk.sync.SyncStatus;
import java.awt.image.BufferedImage;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;

/** What a person does with the window, and what the server says meanwhile. UI thread only. */
record Hand(Window window, DeskFixture fixture) {
    void show(String tab) {
        window.shell.show(tab);
    }

    /** Runs a command of the tab that shows. */
    void command(String id) {
        window.shell.current().commands().stream()
                .filter(command -> command.id().equals(id))
                .forEach(Command::run);
    }

    <T> T find(Class<T> type, String selector) {
        return type.cast(window.layers.lookup(selector));
    }

    <T> List<T> all(Class<T> type, String selector) {
        return window.layers.lookupAll(selector).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    void write(String selector, String text) {
        find(TextField.class, selector).setText(text);
    }

    /** Writes a code at the door and asks. */
    void enter(String code) {
        TextField field = find(TextField.class, ".code-input");
        field.setText(code);
        field.getOnAction().handle(new ActionEvent());
    }

    /** A scanner reads this, whatever has the focus. */
    void scan(String text) {
        new UsbScanner(window.layers.getScene()).scan(text);
    }

    void press(KeyCode code, boolean control) {
        Event.fireEvent(
                window.layers,
                new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, false, control, false, false));
    }

    void server(SyncStatus status) {
        fixture.sync.show(status);
    }

    /** What is there to see; menus close behind it. */
    BufferedImage look(Stage stage) {
        BufferedImage picture = Picture.of(stage);
        closeMenus();
        return picture;
    }

    private static void closeMenus() {
        List.copyOf(javafx.stage.Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(javafx.stage.Window::hide);
    }
}
