package coachdesk.app.reservations;

import coachdesk.app.ui.Texts;
import coachdesk.desk.contacts.PhoneNumber;
import coachdesk.desk.reservations.ReservationQuery.Column;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.SessionDates;
import coachdesk.desk.words.DayPattern;
import coachdesk.desk.words.Francs;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A row's values as a person reads them, in the language of the moment and the studio's zone. */
public final class RowWords {
    private final Texts texts;
    private final Supplier<ZoneId> zone;
    private final Clock clock;

    public RowWords(Texts texts, Supplier<ZoneId> zone, Clock clock) {
        this.texts = texts;
        this.zone = zone;
        this.clock = clock;
    }

    public String cell(ReservationRow row, Column column) {
        return switch (column) {
            case CODE -> text(row.code());
            case PERSON -> text(row.person());
            case EMAIL -> text(row.email());
            case WHATSAPP -> phone(row.whatsapp());
            case COURSE -> text(row.course());
            case DATES -> dates(row);
            case KIND -> kind(row.product());
            case STATUS -> status(row.status());
            case AMOUNT -> amount(row.amount());
            case MADE -> shortly(row.madeAt());
        };
    }

    public String status(ReservationRow.Status status) {
        return texts.get("reservations.status." + status.name().toLowerCase(Locale.ROOT));
    }

    public String waiting() {
        return texts.get("reservations.waiting");
    }

    /** Where a booking came from; the sources of the hosted backend have words, others stand as they are. */
    public String source(String source) {
        if (source == null || source.isEmpty()) {
            return texts.get("reservations.source.none");
        }
        return switch (source) {
            case "web" -> texts.get("reservations.source.web");
            case "manual" -> texts.get("reservations.source.manual");
            case "chat_widget" -> texts.get("reservations.source.chat");
            case "chat_widget_abonne" -> texts.get("reservations.source.chat-subscriber");
            default -> source;
        };
    }

    public String kind(boolean product) {
        return product ? texts.get("reservations.kind.product") : texts.get("reservations.kind.class");
    }

    public String phone(String number) {
        return PhoneNumber.parse(number).map(PhoneNumber::display).orElse(text(number));
    }

    /** {@code ven. 21 nov. 19:30 +2}. */
    public String dates(ReservationRow row) {
        int more = row.days().size() - 1;
        String first = shortly(row.firstAt());
        return more > 0 ? texts.get("reservations.dates.more", first, more) : first;
    }

    /** Every day in full. */
    public String fullDates(ReservationRow row) {
        DateTimeFormatter day = DayPattern.fully("", texts.locale());
        String others = row.days().stream().skip(1).map(day::format).collect(Collectors.joining("\n"));
        return row.firstAt() == null ? "" : fully(row.firstAt()) + (others.isEmpty() ? "" : "\n" + others);
    }

    public String day(LocalDate day) {
        return DayPattern.of("EEE d MMM uuuu", texts.locale()).format(day);
    }

    /** A day typed in any of the forms a booking may hold. */
    public Optional<LocalDate> readDay(String typed) {
        return typed == null || typed.isBlank()
                ? Optional.empty()
                : new SessionDates(zone.get())
                                .of(Map.of(
                                        "datetime",
                                        typed,
                                        "createdAt",
                                        clock.instant().toString()))
                                .stream()
                                .map(SessionDates.Session::day)
                                .findFirst();
    }

    public String shortly(Instant at) {
        if (at == null) {
            return "";
        }
        var here = at.atZone(zone.get());
        boolean near = Math.abs(java.time.Duration.between(at, clock.instant()).toDays()) < 300;
        return DayPattern.of(near ? "EEE d MMM HH:mm" : "d MMM uuuu HH:mm", texts.locale())
                .format(here);
    }

    public String fully(Instant at) {
        return at == null ? "" : DayPattern.fully("HH:mm", texts.locale()).format(at.atZone(zone.get()));
    }

    /** Two decimals, Swiss grouping. */
    public String amount(BigDecimal amount) {
        return amount == null ? "" : Francs.of(amount);
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
