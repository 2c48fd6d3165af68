package coachdesk.app.checkin.kiosk;

import coachdesk.app.ui.Choice;
import coachdesk.app.ui.Texts;
import coachdesk.desk.checkin.kiosk.KioskPin;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/** What a kiosk needs to know before the coach lets go of it: the PIN, and whether it speaks a second language. */
final class KioskSetup extends VBox {
    private final Texts texts;
    private final boolean known;
    private final PasswordField pin = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Label said = new Label();
    private String second;

    /**
     * @param known whether there is a PIN already, which holds when no other is given
     * @param fleeting whether this computer forgets it when the program ends
     * @param open gets the new PIN, empty for the known one, and the second language, empty for none
     */
    KioskSetup(Texts texts, boolean known, boolean fleeting, String second, BiConsumer<String, String> open) {
        this.texts = texts;
        this.known = known;
        this.second = second;
        getStyleClass().add("kiosk-setup");
        getStylesheets()
                .add(Objects.requireNonNull(getClass().getResource("/css/kiosk.css"))
                        .toExternalForm());
        Choice<String> languages = new Choice<String>(value -> this.second = value)
                .option("", texts.bind("kiosk.second.none"))
                .option("fr", texts.bind("settings.language.fr"))
                .option("en", texts.bind("settings.language.en"))
                .option("de", texts.bind("settings.language.de"));
        languages.show(second);
        Button start = new Button();
        start.textProperty().bind(texts.bind("kiosk.start"));
        start.getStyleClass().add("accent");
        start.setOnAction(event -> start(open));
        again.setOnAction(event -> start(open));
        said.getStyleClass().add("pin-said");
        said.setWrapText(true);
        getChildren()
                .addAll(
                        text(texts.bind("kiosk.explained")),
                        named(known ? texts.bind("kiosk.pin.other") : texts.bind("kiosk.pin.new"), pin),
                        named(texts.bind("kiosk.pin.again"), again),
                        named(texts.bind("kiosk.second"), languages),
                        said,
                        start);
        if (fleeting) {
            getChildren().add(1, text(texts.bind("kiosk.fleeting")));
        }
    }

    private void start(BiConsumer<String, String> open) {
        boolean keeps = known && pin.getText().isEmpty() && again.getText().isEmpty();
        if (!keeps && !KioskPin.acceptable(pin.getText())) {
            refuse(texts.get("kiosk.pin.digits"), pin);
        } else if (!pin.getText().equals(again.getText())) {
            refuse(texts.get("kiosk.pin.differ"), again);
        } else {
            open.accept(pin.getText(), second);
        }
    }

    private void refuse(String why, PasswordField field) {
        said.setText(why);
        field.requestFocus();
        field.selectAll();
    }

    private static Label text(ObservableValue<String> words) {
        Label label = new Label();
        label.textProperty().bind(words);
        label.setWrapText(true);
        label.getStyleClass().add("text-muted");
        return label;
    }

    private static VBox named(ObservableValue<String> name, Node control) {
        Label label = new Label();
        label.textProperty().bind(name);
        label.setWrapText(true);
        label.setLabelFor(control);
        return new VBox(label, control);
    }
}
