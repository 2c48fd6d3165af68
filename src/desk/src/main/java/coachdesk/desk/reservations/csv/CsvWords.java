package coachdesk.desk.reservations.csv;

import coachdesk.desk.contacts.PhoneNumber;
import coachdesk.desk.reservations.ReservationQuery.Column;
import coachdesk.desk.reservations.ReservationRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** What stands in the cells, in the user's language. */
final class CsvWords {
    private final ResourceBundle texts;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;
    private final ZoneId zone;

    CsvWords(Locale language, ZoneId zone) {
        this.texts = ResourceBundle.getBundle(
                "i18n.desk",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String pattern = language.getLanguage().equals("en") ? "dd/MM/yyyy" : "dd.MM.yyyy";
        this.day = DateTimeFormatter.ofPattern(pattern, language);
        this.moment = DateTimeFormatter.ofPattern(pattern + " HH:mm", language);
        this.zone = zone;
    }

    String header(Column column) {
        return word("reservations.column.", column);
    }

    String cell(ReservationRow row, Column column) {
        return switch (column) {
            case CODE -> text(row.code());
            case PERSON -> text(row.person());
            case EMAIL -> text(row.email());
            case WHATSAPP ->
                PhoneNumber.parse(row.whatsapp()).map(PhoneNumber::display).orElse(text(row.whatsapp()));
            case COURSE -> text(row.course());
            case DATES -> dates(row);
            case KIND -> texts.getString(row.product() ? "reservations.kind.product" : "reservations.kind.class");
            case STATUS -> word("reservations.status.", row.status());
            case AMOUNT -> row.amount() == null ? "" : row.amount().toPlainString();
            case MADE -> moment(row.madeAt());
        };
    }

    /** The first with its time, the others by their day. */
    private String dates(ReservationRow row) {
        if (row.days().isEmpty()) {
            return "";
        }
        String others = row.days().stream().skip(1).map(this::day).collect(Collectors.joining(", "));
        return others.isEmpty() ? moment(row.firstAt()) : moment(row.firstAt()) + ", " + others;
    }

    private String day(LocalDate date) {
        return day.format(date);
    }

    private String moment(Instant at) {
        return at == null ? "" : moment.format(at.atZone(zone));
    }

    private String word(String family, Enum<?> name) {
        return texts.getString(family + name.name().toLowerCase(Locale.ROOT));
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
