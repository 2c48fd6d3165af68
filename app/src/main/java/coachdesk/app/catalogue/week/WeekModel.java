package coachdesk.app.catalogue.week;

import coachdesk.app.tasks.Refresh;
import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.checkin.roster.Rosters;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The sessions of a week, which begins on Monday. UI thread only. */
public final class WeekModel {
    static final int DAYS = 7;

    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final Refresh<Week> refresh;
    private final ReadOnlyObjectWrapper<Week> week = new ReadOnlyObjectWrapper<>();
    private volatile LocalDate wanted;

    /**
     * @param monday its first day
     * @param now in the studio's zone
     * @param sessions by day and time
     */
    public record Week(LocalDate monday, LocalDateTime now, List<CourseSession> sessions) {
        List<CourseSession> of(LocalDate day) {
            return sessions.stream()
                    .filter(session -> session.day().equals(day))
                    .toList();
        }
    }

    public WeekModel(
            Rosters rosters,
            Signals signals,
            TaskRunner tasks,
            Clock clock,
            Supplier<ZoneId> zone,
            Consumer<Problem> problems) {
        this.clock = clock;
        this.zone = zone;
        this.refresh = new Refresh<>(
                        tasks,
                        () -> {
                            LocalDate monday = wanted;
                            return new Week(monday, now(), rosters.sessions(monday, DAYS));
                        },
                        this::show,
                        problems)
                .on(signals, Topic.COURSE, Topic.RESERVATION, Topic.ATTENDANCE);
    }

    private LocalDateTime now() {
        Instant now = clock.instant();
        return LocalDateTime.ofInstant(now, zone.get());
    }

    private LocalDate thisMonday() {
        return now().toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private void show(Week read) {
        if (read.monday().equals(wanted)) {
            week.set(read);
        } else {
            refresh.ask();
        }
    }

    /** Null before anything is known. */
    public ReadOnlyObjectProperty<Week> weekProperty() {
        return week.getReadOnlyProperty();
    }

    public void start() {
        if (wanted == null) {
            wanted = thisMonday();
        }
        refresh.start();
    }

    public void stop() {
        refresh.stop();
    }

    public void step(int weeks) {
        wanted = wanted.plusWeeks(weeks);
        refresh.ask();
    }

    public void toToday() {
        wanted = thisMonday();
        refresh.ask();
    }
}
