package coachdesk.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.AtWindow;
import coachdesk.app.Window;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.remote.ServerAddress;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.desk.settings.SessionSecrets;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.event.Event;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.testfx.api.FxRobot;

/** What a person does on the pages of the catalogue. */
record CatalogueHand(FxRobot robot, Window window) implements AtWindow {
    /** A new desk at the hosted backend. */
    static Desk hosted(Path folder, URI address, Clock clock) throws IOException {
        Path data = Files.createDirectories(folder.resolve("hosted"));
        JsonSettings.open(data)
                .change(values ->
                        values.withServer(address.toString()).withLanguage("fr").withDeviceName("Bureau"));
        return DeskOpener.open(new DeskOptions(
                data, clock, new SplittableRandom(9), new SessionSecrets(), Optional::<ServerAddress>empty));
    }

    void page(String page) throws InterruptedException {
        robot.interact(() -> {
            window.shell.show("catalogue");
            window.shell.current().open(page);
        });
        until(() -> window.layers.lookup(".record-list") != null);
    }

    @SuppressWarnings("unchecked")
    private ListView<Entry> list() {
        return (ListView<Entry>) window.layers.lookup(".record-list");
    }

    List<String> names() {
        return list().getItems().stream()
                .map(entry -> String.valueOf(entry.doc().get("name")))
                .toList();
    }

    void open(String name) throws InterruptedException {
        until(() -> names().contains(name));
        robot.interact(() -> list().getSelectionModel().select(names().indexOf(name)));
        until(() -> says(".record-title", name));
    }

    /** @param name as the form says it */
    TextInputControl input(String name) {
        return window.layers.lookupAll(".record-form .text-input").stream()
                .map(TextInputControl.class::cast)
                .filter(input -> name.equals(input.getAccessibleText()))
                .reduce((one, other) -> other)
                .orElseThrow(() -> new AssertionError("no field " + name));
    }

    private List<TextInputControl> addresses(String text) {
        return window.layers.lookupAll(".link-row .text-input").stream()
                .map(TextInputControl.class::cast)
                .filter(input -> text.equals(input.getText()))
                .toList();
    }

    /** Of several addresses. */
    void writeOver(String before, String text) {
        robot.interact(() -> addresses(before).forEach(input -> input.setText(text)));
    }

    /** One place up among several addresses, by the keys. */
    void up(String address) {
        robot.interact(() -> addresses(address)
                .forEach(input -> Event.fireEvent(
                        input,
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED,
                                KeyEvent.CHAR_UNDEFINED,
                                "",
                                KeyCode.UP,
                                false,
                                false,
                                true,
                                false))));
    }

    void write(String name, String text) {
        robot.interact(() -> input(name).setText(text));
    }

    /** @param nth of the choices over the list, from 0 */
    void filter(int nth) {
        robot.interact(() -> ((ComboBox<?>) window.layers.lookup(".record-filter"))
                .getSelectionModel()
                .select(nth));
    }

    void toast(String text) throws InterruptedException {
        until(() -> window.layers.lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Labeled labeled
                        && labeled.getText() != null
                        && labeled.getText().contains(text)));
    }

    static Entry only(List<Entry> entries, String name) {
        List<Entry> named = entries.stream()
                .filter(entry -> name.equals(entry.doc().get("name")))
                .toList();
        assertThat(named).hasSize(1);
        return named.getFirst();
    }
}
