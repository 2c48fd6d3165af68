package coachdesk.desk.overview.words;

import coachdesk.desk.overview.Missed;
import coachdesk.desk.words.DayPattern;
import coachdesk.desk.words.DeskTexts;
import coachdesk.desk.words.Francs;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Figures and dates in one language. */
record FigureText(DeskTexts texts, ZoneId zone) {
    String day(LocalDate day) {
        return pattern("d MMM").format(day);
    }

    /** In as little room as a bar has. */
    String below(LocalDate day) {
        return texts.language().getLanguage().equals("de") ? pattern("d.M.").format(day) : day(day);
    }

    String fully(LocalDate day) {
        return pattern("d MMM uuuu").format(day);
    }

    String moment(Instant at) {
        return pattern("EEE d MMM HH:mm").format(at.atZone(zone));
    }

    private DateTimeFormatter pattern(String pattern) {
        return DayPattern.of(pattern, texts.language());
    }

    String francs(BigDecimal amount) {
        return texts.get("overview.francs", Francs.of(amount));
    }

    String percent(Missed missed) {
        return percent(missed.percent(), 1);
    }

    private String percent(double hundredths, int digits) {
        NumberFormat number = NumberFormat.getNumberInstance(texts.language());
        number.setMaximumFractionDigits(digits);
        return texts.get("overview.percent", number.format(hundredths));
    }

    String beside(int now, int before, int weeks) {
        return beside(
                now, before, NumberFormat.getIntegerInstance(texts.language()).format(before), weeks);
    }

    String beside(BigDecimal now, BigDecimal before, int weeks) {
        return beside(now.doubleValue(), before.doubleValue(), francs(before), weeks);
    }

    /** {@code +12 % par rapport aux 8 semaines précédentes (120)}; with nothing before, only that. */
    private String beside(double now, double before, String beforeInWords, int weeks) {
        if (before <= 0) {
            return texts.get("overview.before.none", weeks);
        }
        String change = percent(100 * Math.abs(now - before) / before, 0);
        return now >= before
                ? texts.get("overview.before.more", change, weeks, beforeInWords)
                : texts.get("overview.before.less", change, weeks, beforeInWords);
    }
}
