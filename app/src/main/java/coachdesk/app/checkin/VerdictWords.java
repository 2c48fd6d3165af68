package coachdesk.app.checkin;

import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.desk.checkin.Verdict;
import coachdesk.desk.words.Excerpt;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an answer says, in the language of the moment. */
final class VerdictWords {
    private static final int LONGEST_EXCERPT = 48;
    private static final int MOST_DAYS = 3;

    private final Texts texts;
    private final Moments moments;
    private final Supplier<ZoneId> zone;
    private final boolean staff;

    /** @param staff whether it is said to who may know more than a first name */
    VerdictWords(Texts texts, Moments moments, Supplier<ZoneId> zone, boolean staff) {
        this.texts = texts;
        this.staff = staff;
        this.moments = moments;
        this.zone = zone;
    }

    /** The one word that is read from three metres. */
    String word(Answer answer) {
        if (answer.undone()) {
            return texts.get("checkin.undone");
        }
        return texts.get("verdict." + answer.verdict().kind().name().toLowerCase(Locale.ROOT));
    }

    /** The person, else the code, else what was scanned; for the queue a first name or nothing. */
    String name(Answer answer) {
        Verdict verdict = answer.verdict();
        if (!staff) {
            String person =
                    verdict.reservation() == null ? null : verdict.reservation().person();
            return person == null ? "" : person.strip().split("\\s+")[0];
        }
        if (verdict.reservation() != null && verdict.reservation().person() != null) {
            return verdict.reservation().person();
        }
        return verdict.code() != null ? verdict.code() : excerpt(answer.text());
    }

    /** The course, or nothing. */
    String course(Answer answer) {
        var reservation = answer.verdict().reservation();
        return reservation == null || reservation.course() == null ? "" : reservation.course();
    }

    /** Why, or nothing; for the queue also whom to ask. */
    String reason(Answer answer) {
        String why = why(answer);
        boolean asks = !staff && answer.verdict().kind() != Verdict.Kind.ACCEPTED;
        return asks ? (why + "\n" + texts.get("kiosk.ask")).strip() : why;
    }

    private String why(Answer answer) {
        Verdict verdict = answer.verdict();
        if (answer.undone()) {
            return texts.get("checkin.reason.undone");
        }
        return switch (verdict.kind()) {
            case ACCEPTED -> answer.forced() ? texts.get("checkin.reason.forced") : "";
            case ALREADY_IN -> already(verdict.earlier());
            case NOT_TODAY -> days(verdict.nearest(), LocalDate.ofInstant(answer.at(), zone.get()));
            case CANCELLED -> texts.get("checkin.reason.cancelled");
            case UNKNOWN ->
                verdict.candidates().isEmpty()
                        ? texts.get("checkin.reason.unknown")
                        : texts.get("checkin.reason.several", String.join(", ", verdict.candidates()));
            case NOT_A_TICKET -> texts.get("checkin.reason.not-a-ticket");
        };
    }

    /** All of it in one sentence, for a screen reader. */
    String spoken(Answer answer) {
        return Stream.of(word(answer), name(answer), course(answer), reason(answer))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(". "));
    }

    private String already(Verdict.Earlier earlier) {
        if (earlier == null) {
            return texts.get("checkin.reason.already");
        }
        String where = Stream.of(earlier.device(), earlier.person())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        return !staff || where.isEmpty()
                ? texts.get("checkin.reason.already-at", time(earlier.at()))
                : texts.get("checkin.reason.already-at-by", time(earlier.at()), where);
    }

    private String time(Instant at) {
        return moments.time(at);
    }

    private String days(List<LocalDate> days, LocalDate today) {
        if (days.isEmpty()) {
            return texts.get("checkin.reason.no-day");
        }
        String named = days.stream()
                .limit(MOST_DAYS)
                .map(day -> moments.shortly(day, today))
                .collect(Collectors.joining(", "));
        return texts.get("checkin.reason.other-day", days.size() > MOST_DAYS ? named + "…" : named);
    }

    /** Foreign text is shown as it is, but for length and what is no character. */
    private static String excerpt(String text) {
        String line = text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(LONGEST_EXCERPT + 1L)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Excerpt.of(line, LONGEST_EXCERPT);
    }
}
