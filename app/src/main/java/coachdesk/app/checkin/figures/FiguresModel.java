package coachdesk.app.checkin.figures;

import coachdesk.app.tasks.Refresh;
import coachdesk.app.ui.Lines;
import coachdesk.desk.checkin.figures.AttendanceCsv;
import coachdesk.desk.checkin.figures.AttendanceOverTime;
import coachdesk.desk.checkin.figures.CourseFigures;
import coachdesk.desk.checkin.figures.PersonFigures;
import coachdesk.desk.checkin.figures.SessionFigures;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import coachdesk.desk.words.DeskTexts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A course over some months: its sessions and its people. UI thread only. */
final class FiguresModel {
    /** Sessions that are looked at for each person. */
    static final int LAST = 12;

    private final AttendanceOverTime attendance;
    private final TaskRunner tasks;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final Told told;
    private final Refresh<Page> refresh;

    private final ObservableList<Course> courses = FXCollections.observableArrayList();
    private final ObservableList<SessionFigures> sessions = FXCollections.observableArrayList();
    private final ObservableList<PersonFigures> people = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Course> course = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Integer> months = new ReadOnlyObjectWrapper<>(3);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<SessionFigures> chosen = new ReadOnlyObjectWrapper<>();
    private volatile Wanted wanted = new Wanted(null, 3);

    enum State {
        LOADING,
        SHOWN,
        NO_COURSE,
        NO_SESSION,
        FAILED
    }

    record Course(String id, String name) {}

    /** What became of it. UI thread. */
    interface Told {
        void problem(Problem problem);

        void saved(Path file, int lines);
    }

    /** @param courseId null for whichever is first */
    private record Wanted(String courseId, int months) {}

    private record Page(Wanted of, List<Course> courses, Course course, CourseFigures figures) {}

    FiguresModel(
            AttendanceOverTime attendance,
            Signals signals,
            TaskRunner tasks,
            Clock clock,
            Supplier<ZoneId> zone,
            Told told) {
        this.attendance = attendance;
        this.tasks = tasks;
        this.clock = clock;
        this.zone = zone;
        this.told = told;
        this.refresh = new Refresh<>(tasks, this::read, this::show, this::failed)
                .on(signals, Topic.ATTENDANCE, Topic.RESERVATION, Topic.COURSE);
    }

    ObservableList<Course> courses() {
        return courses;
    }

    /** In the order of their days. */
    ObservableList<SessionFigures> sessions() {
        return sessions;
    }

    ObservableList<PersonFigures> people() {
        return people;
    }

    /** Null when there is none. */
    ReadOnlyObjectProperty<Course> courseProperty() {
        return course.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Integer> monthsProperty() {
        return months.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The session whose numbers are written out; null when there is none. */
    ReadOnlyObjectProperty<SessionFigures> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    void shown() {
        refresh.start();
    }

    void hidden() {
        refresh.stop();
    }

    void again() {
        state.set(State.LOADING);
        refresh.ask();
    }

    void choose(String courseId) {
        wanted = new Wanted(courseId, wanted.months());
        refresh.ask();
    }

    void choose(int now) {
        months.set(now);
        wanted = new Wanted(wanted.courseId(), now);
        refresh.ask();
    }

    void choose(SessionFigures session) {
        chosen.set(session);
    }

    /** @param by how many sessions later, or earlier when it is negative; stays within those that are shown */
    void step(int by) {
        if (!sessions.isEmpty()) {
            int at = sessions.indexOf(chosen.get());
            chosen.set(sessions.get(Math.clamp((long) at + by, 0, sessions.size() - 1)));
        }
    }

    void saveSessions(Path file, DeskTexts words) {
        List<SessionFigures> shown = List.copyOf(sessions);
        save(file, shown.size(), () -> new AttendanceCsv(words).sessions(file, shown));
    }

    /** @param shown in the order in which they are shown */
    void savePeople(Path file, List<PersonFigures> shown, DeskTexts words) {
        List<PersonFigures> kept = List.copyOf(shown);
        save(file, kept.size(), () -> new AttendanceCsv(words).people(file, kept));
    }

    private void save(Path file, int lines, Runnable writing) {
        tasks.run(Task.of(writing).done(nothing -> told.saved(file, lines)).failed(told::problem));
    }

    private Page read() {
        Wanted of = wanted;
        Map<String, String> names = attendance.courses();
        List<Course> known = names.entrySet().stream()
                .map(entry -> new Course(entry.getKey(), entry.getValue()))
                .toList();
        Course shown = known.stream()
                .filter(one -> one.id().equals(of.courseId()))
                .findFirst()
                .orElse(known.isEmpty() ? null : known.getFirst());
        LocalDate from = LocalDate.ofInstant(clock.instant(), zone.get()).minusMonths(of.months());
        CourseFigures figures =
                shown == null ? new CourseFigures(List.of(), List.of()) : attendance.course(shown.id(), from, LAST);
        return new Page(of, known, shown, figures);
    }

    private void show(Page page) {
        if (!page.of().equals(wanted)) {
            return;
        }
        boolean other = page.course() == null || !page.course().equals(course.get());
        LocalDate before = other || chosen.get() == null ? null : chosen.get().day();
        Lines.show(courses, page.courses());
        course.set(page.course());
        Lines.show(sessions, page.figures().sessions());
        Lines.show(people, page.figures().people());
        chosen.set(sessions.stream()
                .filter(session -> session.day().equals(before))
                .findFirst()
                .orElse(sessions.isEmpty() ? null : sessions.getLast()));
        state.set(page.course() == null ? State.NO_COURSE : sessions.isEmpty() ? State.NO_SESSION : State.SHOWN);
    }

    private void failed(Problem problem) {
        state.set(State.FAILED);
        told.problem(problem);
    }
}
