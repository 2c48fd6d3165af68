package coachdesk.app.checkin.figures;

import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.desk.checkin.figures.PersonFigures;
import coachdesk.desk.checkin.figures.SessionFigures;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Figures in the language of the moment. */
record FiguresWords(Texts texts, Moments moments, Clock clock, Supplier<ZoneId> zone) {
    /** {@code mer. 4 mars : 18 réservés, 15 venus, 2 sans réservation}; empty for none. */
    String session(SessionFigures session) {
        if (session == null) {
            return "";
        }
        String numbers = Stream.of(
                        texts.get("figures.booked", session.booked()),
                        texts.get("figures.came", session.came()),
                        session.walkIns() == 0 ? null : texts.get("figures.walk-ins", session.walkIns()),
                        session.noShows() == 0 ? null : texts.get("figures.no-shows", session.noShows()),
                        session.lateCancels() == 0 ? null : texts.get("figures.late-cancels", session.lateCancels()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return texts.get("figures.session", day(session.day()), numbers);
    }

    String total(List<SessionFigures> sessions) {
        int booked = sessions.stream().mapToInt(SessionFigures::booked).sum();
        int came = sessions.stream().mapToInt(SessionFigures::came).sum();
        return texts.get("figures.total", sessions.size(), booked, came);
    }

    String who(PersonFigures person) {
        return Objects.requireNonNullElse(person.name(), texts.get("roster.nobody"));
    }

    /** For whoever hears the marks instead of seeing them. */
    String cameOf(PersonFigures person) {
        return texts.get("figures.came-of", person.came(), person.sessions().size());
    }

    /** {@code mars}, {@code janv. 2026}: the year where it begins. */
    String month(LocalDate day) {
        return moments.month(day);
    }

    private String day(LocalDate day) {
        return moments.shortly(day, LocalDate.ofInstant(clock.instant(), zone.get()));
    }
}
