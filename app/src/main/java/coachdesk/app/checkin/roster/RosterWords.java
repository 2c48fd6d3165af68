package coachdesk.app.checkin.roster;

import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.checkin.roster.RosterLine;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list in the language of the moment. */
record RosterWords(Texts texts, Moments moments) {
    String state(RosterLine line) {
        return texts.get("roster.state." + LineState.of(line).name().toLowerCase(Locale.ROOT));
    }

    /** When and where somebody came in, and what is particular about it; empty when there is nothing to say. */
    String about(RosterLine line) {
        Stream<String> entry = line.came() && line.scan().at() != null
                ? Stream.of(
                        moments.shortly(line.scan().at()),
                        line.scan().device(),
                        line.scan().person())
                : Stream.empty();
        Stream<String> kind = Stream.of(
                line.walkIn() ? texts.get("roster.walk-in") : null,
                line.booked() ? null : texts.get("roster.other-day"));
        return Stream.concat(entry, kind).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    String who(RosterLine line) {
        return line.row().person() != null
                ? line.row().person()
                : Objects.requireNonNullElse(line.row().code(), texts.get("roster.nobody"));
    }

    /** {@code 18:30 · Cardio}. */
    String session(CourseSession session) {
        String name = Objects.requireNonNullElse(session.course(), texts.get("roster.course.unnamed"));
        return session.time() == null ? name : session.time() + " · " + name;
    }

    String count(CourseSession session) {
        return session.capacity() == null
                ? texts.get("roster.count", session.came(), session.booked())
                : texts.get("roster.count.places", session.came(), session.booked(), session.capacity());
    }
}
