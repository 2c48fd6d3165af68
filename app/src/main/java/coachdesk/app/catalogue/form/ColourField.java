package coachdesk.app.catalogue.form;

import coachdesk.desk.catalogue.colours.Rgb;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.paint.Color;

/** A colour by its six digits, or chosen by eye beside them. */
final class ColourField extends HBox {
    private static final double FULL = 255;

    /** @param choose what the picker is called */
    ColourField(TextField digits, ObservableValue<String> choose) {
        getStyleClass().add("control-row");
        ColorPicker picker = new ColorPicker();
        picker.getStyleClass().addAll("button", "colour-picker");
        picker.accessibleTextProperty().bind(choose);
        picker.setMinWidth(USE_PREF_SIZE);
        digits.textProperty().subscribe(text -> shown(text).ifPresent(picker::setValue));
        picker.setOnAction(event -> digits.setText(code(picker.getValue())));
        accessibleTextProperty().subscribe(digits::setAccessibleText);
        HBox.setHgrow(digits, Priority.ALWAYS);
        getChildren().addAll(picker, digits);
    }

    private static Optional<Color> shown(String code) {
        return Rgb.of(code)
                .map(colour -> new Color(colour.red() / FULL, colour.green() / FULL, colour.blue() / FULL, 1));
    }

    private static String code(Color colour) {
        return new Rgb(channel(colour.getRed()), channel(colour.getGreen()), channel(colour.getBlue())).hex();
    }

    private static int channel(double value) {
        return (int) Math.round(value * FULL);
    }
}
