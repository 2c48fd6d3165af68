package coachdesk.app.checkin.roster;

import coachdesk.app.tasks.Refresh;
import coachdesk.app.ui.Lines;
import coachdesk.desk.checkin.roster.Absence;
import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.checkin.roster.Roster;
import coachdesk.desk.checkin.roster.RosterLine;
import coachdesk.desk.checkin.roster.Rosters;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** A day, one of its sessions, and who is on its list. UI thread only. */
final class RosterModel {
    private final Rosters rosters;
    private final TaskRunner tasks;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final Told told;
    private final Refresh<Page> refresh;
    private final SessionSteps steps;

    private final ReadOnlyObjectWrapper<LocalDate> day = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CourseSession> session = new ReadOnlyObjectWrapper<>();
    private final ObservableList<CourseSession> sessions = FXCollections.observableArrayList();
    private final ObservableList<RosterLine> all = FXCollections.observableArrayList();
    private final FilteredList<RosterLine> lines = new FilteredList<>(all);
    private final StringProperty text = new SimpleStringProperty("");
    private Consumer<Runnable> keeping = Runnable::run;
    private volatile Wanted wanted;

    /** What happened, for a person. UI thread. */
    interface Told {
        void problem(Problem problem);

        /** Nothing had to be done. @param who null when there is no name */
        void already(String who);

        /** @param who was meant; null when there is no name */
        void done(Deed deed, String who, Runnable undo);
    }

    /** @param courseId null for whichever comes next on that day */
    private record Wanted(LocalDate day, String courseId) {}

    private record Page(Wanted of, List<CourseSession> sessions, Optional<Roster> roster) {}

    RosterModel(Rosters rosters, Signals signals, TaskRunner tasks, Clock clock, Supplier<ZoneId> zone, Told told) {
        this.rosters = rosters;
        this.tasks = tasks;
        this.clock = clock;
        this.zone = zone;
        this.told = told;
        this.steps = new SessionSteps(rosters);
        this.refresh = new Refresh<>(tasks, this::read, this::show, told::problem)
                .on(signals, Topic.ATTENDANCE, Topic.RESERVATION, Topic.COURSE);
        text.addListener((property, before, now) -> lines.setPredicate(new LineFilter(now)));
    }

    ReadOnlyObjectProperty<LocalDate> dayProperty() {
        return day.getReadOnlyProperty();
    }

    /** Null when the day has none. */
    ReadOnlyObjectProperty<CourseSession> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    ObservableList<CourseSession> sessions() {
        return sessions;
    }

    /** Those that the text lets through. */
    ObservableList<RosterLine> lines() {
        return lines;
    }

    /** @param keeping runs what changes the lines, and keeps picked whoever is picked */
    void keepPicked(Consumer<Runnable> keeping) {
        this.keeping = keeping;
    }

    StringProperty textProperty() {
        return text;
    }

    void shown() {
        if (wanted == null) {
            wanted = new Wanted(now().toLocalDate(), null);
        }
        refresh.start();
    }

    void hidden() {
        refresh.stop();
    }

    void today() {
        choose(now().toLocalDate(), null);
    }

    /** Its next session, or its first when it is not today. */
    void choose(LocalDate chosen) {
        choose(chosen, null);
    }

    void choose(CourseSession chosen) {
        choose(chosen.day(), chosen.courseId());
    }

    /** @param courseId null for its next session, or its first when it is not today */
    void choose(LocalDate chosen, String courseId) {
        text.set("");
        wanted = new Wanted(chosen, courseId);
        refresh.ask();
    }

    /** @param by 1 to the next session, -1 to the one before, also over the days on which there is none */
    void step(int by) {
        Wanted from = wanted;
        run(Task.of(() -> steps.from(from.day(), from.courseId(), by)).done(found -> found.ifPresent(this::choose)));
    }

    /**
     * Space in the field means the only one that is left. Who is in already stays in: what is copied from paper may have
     * been scanned at the door as well.
     *
     * @return whether there was one
     */
    boolean enterOnlyOne() {
        if (text.get().isBlank() || lines.size() != 1) {
            return false;
        }
        RosterLine line = lines.getFirst();
        if (line.came()) {
            told.already(line.row().person());
        } else {
            toggle(line);
        }
        text.set("");
        return true;
    }

    /** Of several that are left, the first whose code ends with what was typed; empty when that is a part of a name. */
    Optional<RosterLine> firstOfSharedEnd() {
        LineFilter typed = new LineFilter(text.get());
        return lines.size() < 2
                ? Optional.empty()
                : lines.stream().filter(typed::isEnd).findFirst();
    }

    void toggle(RosterLine line) {
        String id = line.row().id();
        LocalDate on = session.get().day();
        if (line.came()) {
            change(Deed.NOT_COME, line.row().person(), () -> rosters.notCome(id, on, clock.instant()));
        } else {
            change(Deed.CAME, line.row().person(), () -> rosters.came(id, on, clock.instant()));
        }
    }

    /** A second time takes it back. */
    void absent(RosterLine line, Absence absence) {
        if (line.came()) {
            return;
        }
        Absence now = line.absence() == absence ? null : absence;
        Deed deed = now == null ? Deed.EXPECTED : now == Absence.NO_SHOW ? Deed.NO_SHOW : Deed.LATE_CANCEL;
        LocalDate on = session.get().day();
        change(deed, line.row().person(), () -> rosters.absent(line.row().id(), on, now));
    }

    void walkIn(String name) {
        CourseSession at = session.get();
        if (at != null && !name.isBlank()) {
            change(Deed.WALK_IN, name.strip(), () -> rosters.walkIn(at.courseId(), at.day(), name, clock.instant()));
        }
    }

    void note(RosterLine line, String note) {
        if (!Objects.requireNonNullElse(line.note(), "").equals(note.strip())) {
            change(
                    Deed.NOTED,
                    line.row().person(),
                    () -> rosters.note(line.row().id(), note));
        }
    }

    private void change(Deed deed, String who, Callable<Undo> change) {
        run(Task.of(change).done(undo -> {
            refresh.ask();
            told.done(deed, who, () -> run(Task.of(undo::undo).done(nothing -> refresh.ask())));
        }));
    }

    private <T> void run(Task<T> task) {
        tasks.run(task.failed(told::problem));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), zone.get());
    }

    private Page read() {
        Wanted of = wanted;
        List<CourseSession> found = rosters.sessions(of.day());
        String course = of.courseId() != null
                ? of.courseId()
                : steps.upcoming(found, now()).map(CourseSession::courseId).orElse(null);
        return new Page(
                course == null ? of : new Wanted(of.day(), course),
                found,
                course == null ? Optional.empty() : rosters.roster(course, of.day()));
    }

    private void show(Page page) {
        boolean asked = page.of().day().equals(wanted.day())
                && (wanted.courseId() == null
                        || wanted.courseId().equals(page.of().courseId()));
        if (!asked) {
            return;
        }
        wanted = page.of();
        day.set(page.of().day());
        Lines.show(sessions, page.sessions());
        session.set(page.roster().map(Roster::session).orElse(null));
        keeping.accept(() -> Lines.show(all, page.roster().map(Roster::lines).orElse(List.of())));
    }
}
