package coachdesk.app.catalogue.form;

import atlantafx.base.controls.ToggleSwitch;
import coachdesk.app.ui.Shown;
import coachdesk.desk.catalogue.Field;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;

/** The control for each type of field. */
record FieldControls(FormModel model, FormWords words, FormExtras tools) {
    private static final List<String> DAYS = List.of("1", "2", "3", "4", "5", "6", "0");

    Region of(Field field) {
        if (tools.own().containsKey(field.name())) {
            return tools.own().get(field.name()).apply(model.value(field.name()));
        }
        return switch (field.type()) {
            case TEXT -> area(field);
            case FLAG -> flag(field);
            case WEEKDAY -> chosen(field, DAYS, day -> words.weekday(Integer.parseInt(day)));
            case CHOICE -> chosen(field, field.choices(), value -> words.choice(field, value));
            case LINKS -> new LinkRows(model.value(field.name()), field, words, tools);
            case LINK, SECURE_LINK ->
                tools.open() == null ? typed(field) : new OpenedLine(typed(field), words.texts(), tools.open());
            case COLOUR -> new ColourField(typed(field), words.texts().bind("catalogue.colour.choose"));
            case COUNT -> count(field);
            case DATE -> new DayField(model.value(field.name()));
            case CODE -> capitals(typed(field));
            case MONEY, PERCENT, NUMBER, TIME -> small(typed(field));
            default ->
                tools.suggested().containsKey(field.name())
                        ? new SuggestedLine(
                                model.value(field.name()), tools.suggested().get(field.name()))
                        : typed(field);
        };
    }

    private TextField typed(Field field) {
        return bound(new TextField(), field);
    }

    /** Without a number there is no limit. */
    private TextField count(Field field) {
        TextField count = small(typed(field));
        count.promptTextProperty().bind(words.texts().bind("catalogue.unlimited"));
        return count;
    }

    private static TextField small(TextField field) {
        field.getStyleClass().add("small-value");
        return field;
    }

    private static TextField capitals(TextField field) {
        field.setTextFormatter(new TextFormatter<>(change -> {
            change.setText(change.getText().toUpperCase(Locale.ROOT));
            return change;
        }));
        return field;
    }

    private TextArea area(Field field) {
        TextArea area = bound(new TextArea(), field);
        area.setWrapText(true);
        area.setPrefRowCount(4);
        return area;
    }

    private <C extends TextInputControl> C bound(C control, Field field) {
        Property<Object> value = model.value(field.name());
        value.subscribe(now -> {
            if (!Objects.equals(control.getText(), now)) {
                control.setText(Objects.toString(now, ""));
            }
        });
        control.textProperty().addListener((property, before, now) -> value.setValue(Objects.toString(now, "")));
        return control;
    }

    private ToggleSwitch flag(Field field) {
        ToggleSwitch toggle = new ToggleSwitch();
        Property<Object> value = model.value(field.name());
        value.subscribe(now -> toggle.setSelected(Boolean.TRUE.equals(now)));
        toggle.selectedProperty().addListener((property, before, now) -> value.setValue(now));
        return toggle;
    }

    private ComboBox<String> chosen(Field field, List<String> values, Function<String, String> word) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().addAll(values);
        Shown.in(box, words.texts(), value -> value == null ? "" : word.apply(value));
        Property<Object> value = model.value(field.name());
        value.subscribe(now -> box.setValue(Objects.toString(now, null)));
        box.valueProperty().addListener((property, before, now) -> value.setValue(now));
        return box;
    }
}
