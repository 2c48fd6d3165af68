package coachdesk.app.checkin;

import coachdesk.app.shell.Sounds;
import coachdesk.app.tasks.Pauses;
import coachdesk.app.tasks.Refresh;
import coachdesk.app.tasks.Spaced;
import coachdesk.app.ui.Lines;
import coachdesk.desk.checkin.ScanRepeats;
import coachdesk.desk.checkin.Verdict;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the door knows and does: a code comes in, its answer is announced, and one key takes it back. UI thread only. */
final class CheckInModel {
    /** What a scanner sends again within this time is the ticket that still lies there. */
    static final Duration SAME = Duration.ofSeconds(1);

    /** Between two looks at who is in: a sync tells of changes many times a second. */
    static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Door door;
    private final TaskRunner tasks;
    private final Clock clock;
    private final Consumer<Problem> problems;
    private final Consumer<HistoryLine> undone;

    private final TypedCode typed;
    private final Announcer announcer;
    private final Refresh<Door.Evening> evening;
    private final Spaced looks;
    private final History history = new History();
    private final ScanRepeats repeats = new ScanRepeats(SAME, 1);
    private final ObservableList<SessionToday> sessions = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Answer> lastEntry = new ReadOnlyObjectWrapper<>();

    private Runnable unsubscribe = () -> {};
    private long asked;
    private long answered;
    private int early;
    private boolean owed;

    /**
     * @param problems gets what went wrong
     * @param undone gets an entry of the history that was taken back
     */
    CheckInModel(
            Door door,
            TaskRunner tasks,
            Clock clock,
            Pauses pauses,
            Sounds sounds,
            Consumer<Problem> problems,
            Consumer<HistoryLine> undone) {
        this.door = door;
        this.tasks = tasks;
        this.clock = clock;
        this.problems = problems;
        this.undone = undone;
        this.typed = new TypedCode(door, tasks, clock, pauses, this::check);
        this.announcer = new Announcer(pauses, sounds);
        this.evening = new Refresh<>(tasks, () -> door.evening(clock.instant()), this::show, problems);
        this.looks = new Spaced(pauses, BETWEEN_LOOKS, evening::ask);
        answerProperty().addListener((property, before, now) -> uncovered(now == null));
    }

    TypedCode typed() {
        return typed;
    }

    History history() {
        return history;
    }

    ObservableList<SessionToday> sessions() {
        return sessions;
    }

    /** What stands in front of everybody; null when nothing does. */
    ReadOnlyObjectProperty<Answer> answerProperty() {
        return announcer.answerProperty();
    }

    /** Whether a picture is being read. */
    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** The last entry made here that can still be taken back; null when there is none. */
    ReadOnlyObjectProperty<Answer> lastEntryProperty() {
        return lastEntry.getReadOnlyProperty();
    }

    void shown() {
        unsubscribe = door.listen(() -> tasks.home(this::look));
        evening.start();
    }

    void hidden() {
        evening.stop();
        unsubscribe.run();
        unsubscribe = () -> {};
    }

    /** A scanner sent this, whatever tab shows. */
    void scanned(String arrived) {
        String text = ScannedText.meant(arrived);
        if (!repeats.repeats(text, clock.instant())) {
            early = 0;
            check(text, Via.SCANNER);
        } else if (answered < asked) {
            early++;
        } else if (announcer.answer() != null) {
            announcer.show(announcer.answer().again());
        }
    }

    /** The camera saw this. It tells a code once, so that one that lies there is not checked again and again. */
    void inSight(String text) {
        check(text, Via.CAMERA);
    }

    void pictures(List<Picture> pictures) {
        pictures.forEach(this::picture);
    }

    /** Lets somebody in although the ticket is for another day. */
    void force() {
        Answer answer = announcer.answer();
        if (answer != null && answer.canForce()) {
            check(answer.text(), answer.via(), true);
        }
    }

    /** Takes the last entry made here back. */
    void undo() {
        Answer entry = lastEntry.get();
        if (entry == null) {
            return;
        }
        String id = entry.verdict().attendanceId();
        run(Task.of(() -> door.undo(id, clock.instant())).done(done -> {
            forget(id);
            announcer.show(entry.takenBack());
        }));
    }

    void undo(HistoryLine line) {
        run(Task.of(() -> door.undo(line.attendanceId(), clock.instant())).done(done -> {
            forget(line.attendanceId());
            undone.accept(line);
        }));
    }

    /** Whether the queue serves itself. */
    void alone(boolean now) {
        announcer.alone(now);
    }

    boolean alone() {
        return announcer.alone();
    }

    void dismiss() {
        announcer.dismiss();
    }

    /** Nobody reads the list behind an answer: in a queue it waits until the window is free. */
    private void look() {
        if (announcer.answer() == null) {
            looks.ask();
        } else {
            owed = true;
        }
    }

    private void uncovered(boolean now) {
        if (now && owed) {
            owed = false;
            evening.ask();
        }
    }

    private void forget(String attendanceId) {
        if (lastEntry.get() != null
                && attendanceId.equals(lastEntry.get().verdict().attendanceId())) {
            lastEntry.set(null);
        }
        repeats.forget();
        evening.ask();
    }

    private void check(String text, Via via) {
        check(text, via, false);
    }

    private void check(String text, Via via, boolean force) {
        long question = ++asked;
        Instant at = clock.instant();
        run(new Task<>(() -> door.check(text, via, at, force), answer -> answered(question, answer), problem -> {
            answered = Math.max(answered, question);
            repeats.forget();
            problems.accept(problem);
        }));
    }

    private void answered(long question, Answer answer) {
        Verdict verdict = answer.verdict();
        if (verdict.kind() == Verdict.Kind.ACCEPTED) {
            lastEntry.set(answer);
        }
        boolean byHand = answer.via() == Via.TYPED || answer.via() == Via.LIST;
        if (byHand && !verdict.candidates().isEmpty()) {
            typed.choose(verdict.candidates());
        } else if (!(byHand && verdict.reservation() == null && typed.offersInstead())) {
            settled(question, answer, byHand);
        }
        answered = Math.max(answered, question);
        look();
    }

    private void settled(long question, Answer answer, boolean byHand) {
        history.refused(answer);
        if (byHand && answer.verdict().reservation() != null) {
            typed.clear();
        }
        // Two scans at once may be answered the other way round; the later one stays in front.
        if (question > answered) {
            Answer told = answer;
            for (; answer.via() == Via.SCANNER && early > 0; early--) {
                told = told.again();
            }
            announcer.announce(told);
        }
    }

    private void picture(Picture picture) {
        reading.set(true);
        run(new Task<>(
                () -> door.read(picture),
                text -> {
                    reading.set(false);
                    check(text, Via.PICTURE);
                },
                problem -> {
                    reading.set(false);
                    problems.accept(problem);
                }));
    }

    private void show(Door.Evening evening) {
        history.entries(evening.entries(), evening.waiting());
        Lines.show(sessions, evening.sessions());
    }

    private <T> void run(Task<T> task) {
        tasks.run(task.failed() == null ? task.failed(problems) : task);
    }
}
