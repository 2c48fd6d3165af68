package coachdesk.desk.checkin.paper;

import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.checkin.roster.Roster;
import coachdesk.desk.checkin.roster.RosterLine;
import coachdesk.desk.words.DayPattern;
import coachdesk.desk.words.DeskTexts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands on the paper.
 *
 * @param zone of the studio
 */
record PaperWords(DeskTexts texts, ZoneId zone) {
    String course(CourseSession session) {
        return Objects.requireNonNullElse(session.course(), texts.get("paper.course.unnamed"));
    }

    /** {@code vendredi 20 novembre 2026 · 19:30 · Salle bleue}. */
    String when(CourseSession session) {
        return joined(
                DayPattern.fully("", texts.language()).format(session.day()),
                session.time() == null ? null : session.time().toString(),
                session.place());
    }

    String counts(Roster roster) {
        Integer places = roster.session().capacity();
        return joined(
                texts.get("paper.booked", roster.session().booked()),
                places == null ? null : texts.get("paper.places", places),
                roster.session().came() == 0
                        ? null
                        : texts.get("paper.came", roster.session().came()));
    }

    String who(RosterLine line) {
        return Objects.requireNonNullElse(line.row().person(), texts.get("paper.nobody"));
    }

    /** How things stood with somebody when this was printed, and what is to be known; empty when there is nothing. */
    String about(RosterLine line) {
        return joined(
                state(line),
                line.walkIn() ? texts.get("paper.walk-in") : null,
                line.booked() ? null : texts.get("paper.other-day"),
                line.note());
    }

    private String state(RosterLine line) {
        if (line.came()) {
            Instant at = line.scan().at();
            return at == null ? texts.get("paper.in") : texts.get("paper.in-at", time(at));
        }
        if (line.cancelled()) {
            return texts.get("paper.cancelled");
        }
        return line.absence() == null
                ? null
                : switch (line.absence()) {
                    case NO_SHOW -> texts.get("paper.no-show");
                    case LATE_CANCEL -> texts.get("paper.late-cancel");
                };
    }

    String blank() {
        return texts.get("paper.walk-in");
    }

    String how() {
        return texts.get("paper.how");
    }

    String page(int number, int of) {
        return texts.get("paper.page", number, of);
    }

    /** With the zone, because paper travels. */
    String printed(Instant at) {
        String moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.language())
                .format(at.atZone(zone));
        return texts.get("paper.printed", moment, zone.getId());
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm", texts.language()).format(at.atZone(zone));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
