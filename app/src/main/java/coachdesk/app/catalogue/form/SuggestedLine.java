package coachdesk.app.catalogue.form;

import coachdesk.app.catalogue.form.FormExtras.Suggested;
import java.util.Objects;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** A line that offers values, and takes others. */
final class SuggestedLine extends ComboBox<String> {
    private final Suggested suggested;

    SuggestedLine(Property<Object> value, Suggested suggested) {
        super(suggested.values());
        this.suggested = suggested;
        setEditable(true);
        setConverter(new Words());
        value.subscribe(now -> show(Objects.toString(now, "")));
        suggested.values().subscribe(() -> show(Objects.toString(value.getValue(), "")));
        getEditor()
                .textProperty()
                .addListener((property, before, now) ->
                        value.setValue(suggested.value(Objects.requireNonNullElse(now, ""))));
    }

    private void show(String value) {
        if (!suggested
                .value(Objects.requireNonNullElse(getEditor().getText(), ""))
                .equals(value)) {
            setValue(value);
            getEditor().setText(suggested.word().apply(value));
        }
    }

    private final class Words extends StringConverter<String> {
        @Override
        public String toString(String value) {
            return value == null ? "" : suggested.word().apply(value);
        }

        @Override
        public String fromString(String written) {
            return suggested.value(Objects.requireNonNullElse(written, ""));
        }
    }
}
