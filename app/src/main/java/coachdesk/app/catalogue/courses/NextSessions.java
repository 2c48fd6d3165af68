package coachdesk.app.catalogue.courses;

import coachdesk.app.tasks.Refresh;
import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.checkin.roster.Rosters;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.TaskRunner;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The next session of each course. UI thread only. */
final class NextSessions {
    private static final int WEEK = 7;

    private final Refresh<Map<String, CourseSession>> refresh;
    private Map<String, CourseSession> sessions = Map.of();

    /**
     * @param today in the studio's zone
     * @param changed called when there are others
     */
    NextSessions(
            Rosters rosters,
            Signals signals,
            TaskRunner tasks,
            Supplier<LocalDate> today,
            Runnable changed,
            Consumer<Problem> problems) {
        refresh = new Refresh<>(
                        tasks,
                        () -> read(rosters, today.get()),
                        now -> {
                            if (!now.equals(sessions)) {
                                sessions = now;
                                changed.run();
                            }
                        },
                        problems)
                .on(signals, Topic.COURSE, Topic.RESERVATION, Topic.ATTENDANCE);
    }

    private static Map<String, CourseSession> read(Rosters rosters, LocalDate today) {
        Map<String, CourseSession> next = new HashMap<>();
        rosters.sessions(today, WEEK).forEach(session -> next.putIfAbsent(session.courseId(), session));
        return next;
    }

    void start() {
        refresh.start();
    }

    void stop() {
        refresh.stop();
    }

    /** Null when none is known. */
    CourseSession of(String courseId) {
        return sessions.get(courseId);
    }
}
