package coachdesk.app.conversations;

import coachdesk.app.campaigns.when.SendTime;
import coachdesk.app.tasks.Undoable;
import coachdesk.desk.conversations.LaterMessage;
import coachdesk.desk.conversations.LaterMessages;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** When a message shall go, and what becomes of those that are planned. UI thread only. */
final class LaterModel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final LaterMessages later;
    private final ReplyModel reply;
    private final TaskRunner tasks;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final Consumer<Problem> problems;
    private final Undoable changes;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<LocalDate> day = new SimpleObjectProperty<>();
    private final StringProperty time = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<SendTime> when = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<LaterMessage> edited = new ReadOnlyObjectWrapper<>();
    private final StringProperty text = new SimpleStringProperty("");

    /** @param zone of the studio, at the moment */
    LaterModel(
            LaterMessages later,
            ReplyModel reply,
            TaskRunner tasks,
            Clock clock,
            Supplier<ZoneId> zone,
            Consumer<Problem> problems) {
        this.later = later;
        this.reply = reply;
        this.tasks = tasks;
        this.clock = clock;
        this.zone = zone;
        this.problems = problems;
        this.changes = new Undoable(tasks, problems);
        day.subscribe(this::look);
        time.subscribe(this::look);
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    ObjectProperty<LocalDate> dayProperty() {
        return day;
    }

    StringProperty timeProperty() {
        return time;
    }

    /** What was entered, and what is odd about it. */
    ReadOnlyObjectProperty<SendTime> whenProperty() {
        return when.getReadOnlyProperty();
    }

    /** The planned message that is being changed; null while a new one is planned. */
    ReadOnlyObjectProperty<LaterMessage> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /** Of the message that is being changed. */
    StringProperty textProperty() {
        return text;
    }

    ZoneId zone() {
        return zone.get();
    }

    private void look() {
        when.set(SendTime.of(day.get(), time.get(), zone.get(), clock.instant(), at -> false));
    }

    /** For what stands in the field: tomorrow at nine, until somebody says otherwise. */
    void choose() {
        edited.set(null);
        ZonedDateTime now = clock.instant().atZone(zone.get());
        show(now.toLocalDate().plusDays(1), "09:00");
    }

    void edit(LaterMessage message) {
        edited.set(message);
        text.set(message.content());
        ZonedDateTime at = message.at().atZone(zone.get());
        show(at.toLocalDate(), TIME.format(at));
    }

    private void show(LocalDate date, String at) {
        day.set(date);
        time.set(at);
        look();
        open.set(true);
    }

    void close() {
        open.set(false);
        edited.set(null);
    }

    /** @param done gets what takes it back */
    void plan(Consumer<Runnable> done) {
        look();
        LaterMessage message = edited.get();
        if (!when.get().usable() || message != null && text.get().isBlank()) {
            return;
        }
        if (message == null) {
            reply.plan(when.get().at(), done);
        } else {
            String now = text.get();
            changes.run(() -> later.change(message.id(), now, when.get().at()), done);
        }
        close();
    }

    /** @param done gets what takes it back */
    void cancel(LaterMessage message, Consumer<Runnable> done) {
        changes.run(() -> later.cancel(message.id()), done);
    }

    void sendNow(LaterMessage message) {
        tasks.run(Task.of(() -> later.sendNow(message.id())).failed(problems));
    }
}
