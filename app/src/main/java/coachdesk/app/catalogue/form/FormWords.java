package coachdesk.app.catalogue.form;

import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Fault;
import coachdesk.desk.catalogue.Field;
import coachdesk.desk.catalogue.Sheet;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import javafx.beans.value.ObservableValue;

/** The fields of records, in words. */
public record FormWords(Texts texts, Sheet sheet) {
    public ObservableValue<String> name(Field field) {
        return texts.localeProperty().map(locale -> {
            String name = plain(field);
            boolean some = sheet.fields().stream().anyMatch(FormWords::asked);
            return !some || asked(field) || field.type().hasNoNone() ? name : texts.get("catalogue.optional", name);
        });
    }

    private static boolean asked(Field field) {
        return field.needed() && !field.type().hasNoNone();
    }

    /** Without saying whether it must be filled in. */
    public String plain(Field field) {
        return texts.get("catalogue.field." + sheet.kind().wire() + "." + field.name());
    }

    public String choice(Field field, String value) {
        return texts.get("catalogue.choice." + sheet.kind().wire() + "." + field.name() + "." + value);
    }

    public String fault(Field field, Fault fault) {
        return texts.get(
                "catalogue.fault." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-'), field.most());
    }

    /** @param day 0 is Sunday */
    public String weekday(int day) {
        return weekday(texts, day);
    }

    /** @param day 0 is Sunday */
    public static String weekday(Texts texts, int day) {
        return DayOfWeek.of(day == 0 ? 7 : day).getDisplayName(TextStyle.FULL_STANDALONE, texts.locale());
    }
}
