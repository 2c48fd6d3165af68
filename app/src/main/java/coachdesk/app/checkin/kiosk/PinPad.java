package coachdesk.app.checkin.kiosk;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.checkin.kiosk.KioskPin;
import coachdesk.desk.checkin.kiosk.KioskPin.Attempt;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks for the PIN, by keys or by touch. */
final class PinPad extends VBox {
    private static final int COLUMNS = 3;

    private final KioskModel model;
    private final Texts texts;
    private final PasswordField digits = new PasswordField();

    PinPad(KioskModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("surface", "pin-pad");
        Label title = new Label();
        title.textProperty().bind(texts.bind("kiosk.pin.ask"));
        title.getStyleClass().add("pin-title");
        title.setLabelFor(digits);
        digits.accessibleTextProperty().bind(texts.bind("kiosk.pin.ask"));
        digits.setTextFormatter(new TextFormatter<>(change -> fits(change.getControlNewText()) ? change : null));
        digits.textProperty().addListener((property, before, now) -> model.touched());
        digits.setOnAction(event -> submit());
        digits.disableProperty().bind(model.tryingProperty());
        Label said = new Label();
        said.getStyleClass().add("pin-said");
        said.setWrapText(true);
        said.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> said(model.lastProperty().get()), model.lastProperty(), texts.localeProperty()));
        Button back = new Button();
        back.textProperty().bind(texts.bind("kiosk.pin.back"));
        back.setOnAction(event -> model.forget());
        HBox foot = new HBox(back);
        foot.getStyleClass().add("pin-foot");
        getChildren().addAll(title, digits, said, keys(), foot);
        model.lastProperty().addListener((property, before, now) -> again());
    }

    /** Empty, and with the keyboard. */
    void open() {
        digits.clear();
        digits.requestFocus();
    }

    private GridPane keys() {
        GridPane keys = new GridPane();
        keys.getStyleClass().add("pin-keys");
        for (int digit = 1; digit <= 9; digit++) {
            keys.add(key(digit), (digit - 1) % COLUMNS, (digit - 1) / COLUMNS);
        }
        Button erase = new Button(null, Icons.of("fth-delete"));
        erase.accessibleTextProperty().bind(texts.bind("kiosk.pin.erase"));
        erase.setOnAction(event -> digits.deletePreviousChar());
        Button open = new Button(null, Icons.of("fth-unlock"));
        open.accessibleTextProperty().bind(texts.bind("kiosk.pin.open"));
        open.getStyleClass().add("accent");
        open.setOnAction(event -> submit());
        keys.addRow(COLUMNS, erase, key(0), open);
        keys.getChildren().forEach(node -> node.setFocusTraversable(false));
        return keys;
    }

    private Button key(int digit) {
        Button key = new Button(Integer.toString(digit));
        key.setOnAction(event -> digits.appendText(Integer.toString(digit)));
        return key;
    }

    private void submit() {
        model.attempt(digits.getText());
    }

    private void again() {
        if (model.askingProperty().get()) {
            open();
        }
    }

    private String said(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Wrong wrong -> texts.get("kiosk.pin.wrong");
            case Attempt.TooSoon soon ->
                texts.get("kiosk.pin.too-soon", Math.max(1, soon.left().toSeconds()));
            case null, default -> "";
        };
    }

    private static boolean fits(String text) {
        return text.length() <= KioskPin.LONGEST && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
