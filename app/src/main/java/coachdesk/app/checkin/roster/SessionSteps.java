package coachdesk.app.checkin.roster;

import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.checkin.roster.Rosters;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** From one session to another. */
final class SessionSteps {
    /** So long after its beginning a session is still the one that is meant. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(60);

    private static final int DAYS = 31;

    private final Rosters rosters;

    SessionSteps(Rosters rosters) {
        this.rosters = rosters;
    }

    /** The one under way or next; after the last of today that one; on another day the first. */
    Optional<CourseSession> upcoming(List<CourseSession> sessions, LocalDateTime now) {
        return sessions.stream()
                .filter(session -> session.time() == null
                        || !session.day().atTime(session.time()).plus(UNDER_WAY).isBefore(now))
                .findFirst()
                .or(() -> sessions.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                sessions.getFirst().day().isEqual(now.toLocalDate())
                                        ? sessions.getLast()
                                        : sessions.getFirst()));
    }

    /**
     * May be slow.
     *
     * @param courseId null where the day has no session
     * @param by 1 or -1
     */
    Optional<CourseSession> from(LocalDate day, String courseId, int by) {
        List<CourseSession> here = rosters.sessions(day);
        for (int i = 0; i < here.size(); i++) {
            if (here.get(i).courseId().equals(courseId) && i + by >= 0 && i + by < here.size()) {
                return Optional.of(here.get(i + by));
            }
        }
        for (int days = 1; days <= DAYS; days++) {
            List<CourseSession> there = rosters.sessions(day.plusDays((long) days * by));
            if (!there.isEmpty()) {
                return Optional.of(by > 0 ? there.getFirst() : there.getLast());
            }
        }
        return Optional.empty();
    }
}
