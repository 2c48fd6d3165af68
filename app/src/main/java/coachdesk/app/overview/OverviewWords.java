package coachdesk.app.overview;

import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.overview.CampaignResult;
import coachdesk.desk.overview.Missed;
import coachdesk.desk.overview.WeekCount;
import coachdesk.desk.words.Francs;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The overview's figures in the language of the moment. */
record OverviewWords(Texts texts, Moments moments, Clock clock, Supplier<ZoneId> zone) {
    String session(CourseSession session) {
        String course = Objects.requireNonNullElse(session.course(), texts.get("overview.course.none"));
        return session.time() == null ? course : session.time() + "  " + course;
    }

    String counts(CourseSession session) {
        return session.capacity() == null
                ? texts.get("overview.session", session.came(), session.booked())
                : texts.get("overview.session.of", session.came(), session.booked(), session.capacity());
    }

    /** {@code sem. du 16 nov.}. */
    String week(WeekCount week) {
        return texts.get("overview.week", day(week.from()));
    }

    String counts(WeekCount week) {
        return texts.get("overview.week.counts", week.booked(), week.came());
    }

    /** What one bar of a week says. */
    String bar(WeekCount week, boolean booked) {
        return booked
                ? texts.get("overview.bar.booked", week(week), week.booked())
                : texts.get("overview.bar.came", week(week), week.came());
    }

    String campaign(String name) {
        return name == null || name.isBlank() ? texts.get("overview.campaign.none") : name;
    }

    String day(LocalDate day) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone.get());
        return DateTimeFormatter.ofPattern(day.getYear() == today.getYear() ? "d MMM" : "d MMM uuuu", texts.locale())
                .format(day);
    }

    String francs(BigDecimal amount) {
        return texts.get("overview.francs", Francs.of(amount));
    }

    String percent(Missed missed) {
        return percent(missed.percent(), 1);
    }

    private String percent(double hundredths, int digits) {
        NumberFormat number = NumberFormat.getNumberInstance(texts.locale());
        number.setMaximumFractionDigits(digits);
        return texts.get("overview.percent", number.format(hundredths));
    }

    String results(CampaignResult result) {
        return Stream.of(
                        texts.get("overview.sent", result.sent()),
                        result.failed() == 0 ? null : texts.get("overview.failures", result.failed()),
                        result.unknown() == 0 ? null : texts.get("overview.unknown", result.unknown()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    String beside(int now, int before, int weeks) {
        return beside(
                now, before, NumberFormat.getIntegerInstance(texts.locale()).format(before), weeks);
    }

    /** {@code + 12 % par rapport aux 8 semaines d’avant (120)}; with nothing before, only that. */
    String beside(double now, double before, String beforeInWords, int weeks) {
        if (before == 0) {
            return texts.get("overview.before.none", weeks);
        }
        String change = percent(100 * Math.abs(now - before) / before, 0);
        return now >= before
                ? texts.get("overview.before.more", change, weeks, beforeInWords)
                : texts.get("overview.before.less", change, weeks, beforeInWords);
    }
}
