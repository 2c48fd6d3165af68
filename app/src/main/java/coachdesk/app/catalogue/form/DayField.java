package coachdesk.app.catalogue.form;

import coachdesk.desk.dates.DateReader;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import javafx.beans.property.Property;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

/** A day, typed in whatever way people write days or chosen from the calendar; its value is ISO, or what is no day as typed. */
final class DayField extends DatePicker {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    DayField(Property<Object> value) {
        setConverter(new StringConverter<>() {
            @Override
            public String toString(LocalDate day) {
                return day == null ? "" : SHOWN.format(day);
            }

            @Override
            public LocalDate fromString(String text) {
                return day(text);
            }
        });
        getStyleClass().add("small-value");
        accessibleTextProperty().subscribe(getEditor()::setAccessibleText);
        value.subscribe(now -> {
            String text = Objects.toString(now, "");
            if (!text.equals(stored(getEditor().getText()))) {
                setValue(day(text));
                getEditor().setText(day(text) == null ? text : SHOWN.format(day(text)));
            }
        });
        getEditor().textProperty().addListener((property, before, now) -> value.setValue(stored(now)));
        valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                getEditor().setText(SHOWN.format(now));
            }
        });
    }

    private static LocalDate day(String text) {
        return DateReader.all(Objects.requireNonNullElse(text, ""), null).stream()
                .findFirst()
                .map(DateReader.Found::day)
                .orElse(null);
    }

    private static String stored(String text) {
        LocalDate day = day(text);
        return day == null ? Objects.requireNonNullElse(text, "").strip() : day.toString();
    }
}
