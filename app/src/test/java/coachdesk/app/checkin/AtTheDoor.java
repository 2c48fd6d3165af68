package coachdesk.app.checkin;

import coachdesk.app.shell.Sounds;
import coachdesk.app.tasks.ManualPauses;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.tasks.DirectRunner;
import coachdesk.desk.tasks.TaskRunner;
import coachdesk.testkit.clock.SettableClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A model at a scripted door, and what it did to the world around it. */
final class AtTheDoor {
    static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:30:00Z"));
    final ScriptedDesk desk = new ScriptedDesk();
    final ListedReservations reservations = new ListedReservations();
    final ManualPauses pauses = new ManualPauses();
    final Signals signals = new Signals();
    final List<Sounds.Sound> sounds = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    final List<HistoryLine> undone = new ArrayList<>();
    Picture.Reader reader = picture -> "AFR-B7281A";
    final CheckInModel model;

    AtTheDoor() {
        this(null);
    }

    /** @param tasks null for work that is done at once */
    AtTheDoor(TaskRunner tasks) {
        model = new CheckInModel(
                new Door(reservations.reservations(), desk, signals, picture -> reader.text(picture), () -> ZURICH),
                tasks == null ? new DirectRunner(problems::add) : tasks,
                clock,
                pauses,
                sounds::add,
                problems::add,
                undone::add);
    }

    Answer answer() {
        return model.answerProperty().get();
    }

    void type(String text) {
        model.typed().textProperty().set(text);
        pauses.end(TypedCode.SETTLES);
    }
}
