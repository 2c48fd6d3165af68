package coachdesk.app.checkin.figures;

import coachdesk.app.ui.EmojiTableCell;
import coachdesk.desk.checkin.figures.PersonFigures;
import coachdesk.desk.checkin.figures.PersonFigures.Attended;
import java.text.Collator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Each person with a mark for each of their last sessions, the newest at the right. */
final class PeopleTable extends TableView<PersonFigures> {
    private static final String CAME = "●";
    private static final String MISSED = "○";

    private final FiguresWords words;

    PeopleTable(FiguresModel model, FiguresWords words) {
        this.words = words;
        getStyleClass().add("people-table");
        accessibleTextProperty().bind(words.texts().bind("figures.people"));
        SortedList<PersonFigures> sorted = new SortedList<>(model.people());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<PersonFigures, String> name =
                column(words.texts().bind("attendance.person"), words::who, "people-name", 14);
        name.setComparator(Collator.getInstance(words.texts().locale())::compare);
        name.setCellFactory(column -> new EmojiTableCell<>());
        TableColumn<PersonFigures, PersonFigures> marks =
                column(words.texts().bind("attendance.sessions"), person -> person, "people-marks", 13);
        marks.setSortable(false);
        marks.setCellFactory(column -> new MarksCell());
        getColumns()
                .setAll(List.of(
                        name,
                        marks,
                        column(words.texts().bind("attendance.times-came"), PersonFigures::came, "number", 5),
                        column(words.texts().bind("attendance.times-missed"), PersonFigures::missed, "number", 6)));
        setPlaceholder(new Label());
        words.texts().localeProperty().addListener((property, before, now) -> refresh());
    }

    /** @param ems how wide it would be, in letters */
    private <T> TableColumn<PersonFigures, T> column(
            ObservableValue<String> title, Function<PersonFigures, T> value, String styleClass, double ems) {
        TableColumn<PersonFigures, T> column = new TableColumn<>();
        column.textProperty().bind(title);
        column.getStyleClass().add(styleClass);
        column.setPrefWidth(ems * 14);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    private final class MarksCell extends TableCell<PersonFigures, PersonFigures> {
        @Override
        protected void updateItem(PersonFigures person, boolean empty) {
            super.updateItem(person, empty);
            setText(empty || person == null ? null : marks(person));
            setAccessibleText(empty || person == null ? null : words.cameOf(person));
        }
    }

    private static String marks(PersonFigures person) {
        return person.sessions().reversed().stream()
                .map((Attended session) -> session.came() ? CAME : MISSED)
                .collect(Collectors.joining());
    }
}
