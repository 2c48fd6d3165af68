package coachdesk.app.ui;

import coachdesk.desk.words.DayPattern;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;

/** Instants and days as a person reads them, in the studio's zone and the language of the moment. */
public final class Moments {
    private final Texts texts;
    private final Supplier<ZoneId> zone;

    /** @param zone of the studio, at the moment */
    public Moments(Texts texts, Supplier<ZoneId> zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** The studio's, at the moment. */
    public ZoneId zone() {
        return zone.get();
    }

    /** {@code ven. 21 nov. 19:30}. */
    public String shortly(Instant at) {
        return pattern("EEE d MMM HH:mm").format(at.atZone(zone.get()));
    }

    /** {@code ven. 21 nov. 2026}, without the year when it is this one. */
    public String shortly(LocalDate day, LocalDate today) {
        return pattern(day.getYear() == today.getYear() ? "EEE d MMM" : "EEE d MMM uuuu")
                .format(day);
    }

    /** {@code ven. 20 nov.}; nothing on the day of now. */
    public String otherDay(Instant at, Instant now) {
        LocalDate day = LocalDate.ofInstant(at, zone.get());
        LocalDate today = LocalDate.ofInstant(now, zone.get());
        return day.equals(today) ? "" : shortly(day, today);
    }

    /** {@code mars}; with its year {@code janv. 2026}, because there another one begins. */
    public String month(LocalDate day) {
        return pattern(day.getMonthValue() == 1 ? "MMM uuuu" : "MMM").format(day);
    }

    /** {@code 19:30}. */
    public String time(Instant at) {
        return pattern("HH:mm").format(at.atZone(zone.get()));
    }

    /** {@code vendredi 21 novembre 2026 19:30:05}, for the hover. */
    public String fully(Instant at) {
        return DayPattern.fully("HH:mm:ss", texts.locale()).format(at.atZone(zone.get()));
    }

    /** How long ago, in the largest unit that fits. */
    public String ago(Instant at, Instant now) {
        Duration age = Duration.between(at, now);
        if (age.toMinutes() < 1) {
            return texts.get("moment.just-now");
        }
        if (age.toHours() < 1) {
            return texts.get("moment.minutes-ago", age.toMinutes());
        }
        if (age.toDays() < 1) {
            return texts.get("moment.hours-ago", age.toHours());
        }
        return texts.get("moment.days-ago", age.toDays());
    }

    private DateTimeFormatter pattern(String pattern) {
        return DayPattern.of(pattern, texts.locale());
    }
}
