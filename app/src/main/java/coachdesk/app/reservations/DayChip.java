package coachdesk.app.reservations;

import coachdesk.app.ui.Texts;
import java.time.LocalDate;
import javafx.css.PseudoClass;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

/** The day of a session to filter by; an emptied field keeps every day. */
final class DayChip extends DatePicker {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    DayChip(ReservationsModel model, Texts texts, RowWords words) {
        getStyleClass().add("day-chip");
        promptTextProperty().bind(texts.bind("reservations.filter.day"));
        accessibleTextProperty().bind(texts.bind("reservations.filter.day"));
        setShowWeekNumbers(false);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(LocalDate day) {
                return day == null ? "" : words.day(day);
            }

            @Override
            public LocalDate fromString(String typed) {
                return words.readDay(typed).orElse(null);
            }
        });
        valueProperty().addListener((property, before, now) -> {
            pseudoClassStateChanged(ACTIVE, now != null);
            if (!java.util.Objects.equals(now, model.query().day())) {
                model.ask(query -> query.withDay(now));
            }
        });
        model.queryProperty().addListener((property, before, now) -> setValue(now.day()));
    }
}
