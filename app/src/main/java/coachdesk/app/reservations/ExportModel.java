package coachdesk.app.reservations;

import coachdesk.app.shell.Toasts;
import coachdesk.app.ui.Texts;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationQuery.Column;
import coachdesk.desk.reservations.Reservations;
import coachdesk.desk.reservations.Reservations.CsvOptions;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What goes into a CSV file, and writing it. UI thread only. */
public final class ExportModel {
    private final Reservations reservations;
    private final TaskRunner tasks;
    private final Toasts toasts;
    private final Texts texts;
    private final BooleanProperty shownOnly = new SimpleBooleanProperty(true);
    private final BooleanProperty byteOrderMark = new SimpleBooleanProperty(true);
    private final ObjectProperty<Character> separator = new SimpleObjectProperty<>(';');
    private final BooleanProperty writing = new SimpleBooleanProperty();
    private final Set<Column> columns = EnumSet.allOf(Column.class);

    public ExportModel(Reservations reservations, TaskRunner tasks, Toasts toasts, Texts texts) {
        this.reservations = reservations;
        this.tasks = tasks;
        this.toasts = toasts;
        this.texts = texts;
    }

    /** What is shown, or all there is. */
    public BooleanProperty shownOnlyProperty() {
        return shownOnly;
    }

    public BooleanProperty byteOrderMarkProperty() {
        return byteOrderMark;
    }

    public ObjectProperty<Character> separatorProperty() {
        return separator;
    }

    /** A file is being written. */
    public BooleanProperty writingProperty() {
        return writing;
    }

    public void include(Column column, boolean wanted) {
        if (wanted) {
            columns.add(column);
        } else {
            columns.remove(column);
        }
    }

    public boolean includes(Column column) {
        return columns.contains(column);
    }

    /** @param done after the file is there */
    public void write(ReservationQuery shown, Path file, Runnable done) {
        ReservationQuery query =
                shownOnly.get() ? shown : ReservationQuery.all().withSort(shown.sort(), shown.descending());
        CsvOptions options = new CsvOptions(byteOrderMark.get(), separator.get(), texts.locale());
        List<Column> chosen = List.copyOf(columns);
        writing.set(true);
        tasks.run(Task.of(() -> reservations.exportCsv(query, chosen, options, file))
                .done(rows -> {
                    writing.set(false);
                    toasts.info(texts.get("reservations.export.done", rows, String.valueOf(file.getFileName())));
                    done.run();
                })
                .failed(problem -> {
                    writing.set(false);
                    toasts.problem(problem);
                }));
    }
}
