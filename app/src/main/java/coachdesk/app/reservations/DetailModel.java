package coachdesk.app.reservations;

import coachdesk.app.shell.Toasts;
import coachdesk.app.ui.Texts;
import coachdesk.desk.checkin.CheckIn;
import coachdesk.desk.checkin.Verdict;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.checkin.figures.AttendanceOverTime;
import coachdesk.desk.checkin.figures.PersonFigures;
import coachdesk.desk.reservations.ReservationDetail;
import coachdesk.desk.reservations.Reservations;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Clock;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The reservation in the side panel. Every change is saved at once and can be undone. UI thread only. */
public final class DetailModel {
    /** Sessions that are looked at. */
    private static final int LAST = 10;

    private final Reservations reservations;
    private final CheckIn checkIn;
    private final AttendanceOverTime attendance;
    private final TaskRunner tasks;
    private final Toasts toasts;
    private final Texts texts;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<ReservationDetail> detail = new ReadOnlyObjectWrapper<>();
    private PersonFigures presence;
    private String id;

    public DetailModel(
            Reservations reservations,
            CheckIn checkIn,
            AttendanceOverTime attendance,
            TaskRunner tasks,
            Toasts toasts,
            Texts texts,
            Clock clock) {
        this.reservations = reservations;
        this.checkIn = checkIn;
        this.attendance = attendance;
        this.tasks = tasks;
        this.toasts = toasts;
        this.texts = texts;
        this.clock = clock;
    }

    private record Read(Optional<ReservationDetail> detail, Optional<PersonFigures> presence) {}

    /** @param id null shows none */
    public void show(String id) {
        this.id = id;
        if (id == null) {
            detail.set(null);
        } else {
            refresh();
        }
    }

    /** Reads it again; when it is gone there is nothing to show. */
    public void refresh() {
        String wanted = id;
        if (wanted != null) {
            tasks.run(Task.of(() -> read(wanted)).done(found -> {
                if (wanted.equals(id)) {
                    presence = found.presence().orElse(null);
                    detail.set(found.detail().orElse(null));
                }
            }));
        }
    }

    private Read read(String wanted) {
        return new Read(reservations.detail(wanted), attendance.person(wanted, LAST));
    }

    /** How often the person came of late; belongs to what is shown, null when there is nothing to say. */
    public PersonFigures presence() {
        return presence;
    }

    public ReadOnlyObjectProperty<ReservationDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /**
     * @param of the reservation that it was typed for, which may no longer be the one that is shown
     * @param value blank clears the field
     */
    void save(String of, String field, String value) {
        ReservationDetail shown = detail.get();
        String wanted = value == null || value.isBlank() ? null : value.strip();
        boolean known = shown != null
                && shown.row().id().equals(of)
                && Objects.equals(shown.raw().get(field), wanted);
        if (!known) {
            save(of, Collections.singletonMap(field, wanted));
        }
    }

    private void save(String of, Map<String, Object> change) {
        tasks.run(Task.of(() -> reservations.edit(of, change)).done(undo -> {
            refresh();
            toasts.undoable(
                    texts.get("reservations.saved"),
                    () -> tasks.run(Task.of(undo::undo).done(nothing -> refresh())));
        }));
    }

    /** Lets the person in, as the door would; the answer is a toast. */
    public void checkIn() {
        ReservationDetail shown = detail.get();
        if (shown == null || shown.row().code() == null) {
            return;
        }
        String code = shown.row().code();
        tasks.run(Task.of(() -> checkIn.check(code, Via.LIST, clock.instant(), false))
                .done(this::answer));
    }

    private void answer(Verdict verdict) {
        refresh();
        String word = texts.get("verdict." + verdict.kind().name().toLowerCase(Locale.ROOT));
        if (verdict.kind() == Verdict.Kind.ACCEPTED) {
            toasts.undoable(
                    word,
                    () -> tasks.run(Task.of(() -> checkIn.undo(verdict.attendanceId(), clock.instant()))
                            .done(undone -> refresh())));
        } else {
            toasts.info(word);
        }
    }
}
