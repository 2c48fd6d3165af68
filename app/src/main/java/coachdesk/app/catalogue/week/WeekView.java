package coachdesk.app.catalogue.week;

import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Texts;
import coachdesk.desk.words.DayPattern;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A week of sessions: as a grid, or where that has no room as a list. */
public final class WeekView extends VBox {
    private final WeekModel model;
    private final Texts texts;
    private final WeekPlaces places;
    private final Button today = new Button();
    private final WeekGrid grid = new WeekGrid(today.fontProperty());
    private final WeekList list = new WeekList();
    private final Label title = new Label();
    private final StackPane place = new StackPane();
    private final EmptyState reading;

    /** @param first stands at the beginning of the bar */
    public WeekView(WeekModel model, Texts texts, WeekPlaces places, Node first) {
        this.model = model;
        this.texts = texts;
        this.places = places;
        getStyleClass().add("week");
        title.getStyleClass().add("week-title");
        today.textProperty().bind(texts.bind("catalogue.week.today"));
        today.setOnAction(event -> model.toToday());
        FlowPane bar = new FlowPane(
                first,
                step("fth-chevron-left", -1, texts.bind("catalogue.week.previous")),
                title,
                step("fth-chevron-right", 1, texts.bind("catalogue.week.next")),
                today);
        bar.getStyleClass().add("week-bar");
        reading = new EmptyState("fth-calendar", texts.bind("catalogue.reading"), texts.bind("catalogue.week.advice"));
        place.getChildren().addAll(grid, list, reading);
        place.setMinSize(0, 0);
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().addAll(bar, place);
        setMinSize(0, 0);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        place.widthProperty().subscribe(this::choose);
        place.heightProperty().subscribe(this::choose);
        today.fontProperty().subscribe(this::choose);
        choose();
        model.weekProperty().subscribe(week -> show());
        texts.localeProperty().addListener((property, before, now) -> show());
    }

    private Button step(String icon, int by, ObservableValue<String> name) {
        Button button = new Button(null, Icons.of(icon));
        button.accessibleTextProperty().bind(name);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setOnAction(event -> model.step(by));
        return button;
    }

    private void show() {
        WeekModel.Week week = model.weekProperty().get();
        if (week != null) {
            String focused = focused();
            title.setText(texts.get(
                    "catalogue.week.of",
                    DayPattern.of("d MMMM uuuu", texts.locale()).format(week.monday())));
            grid.show(week, texts, places);
            list.show(week, texts, places);
            choose();
            focus(focused);
        }
    }

    /** The course whose session has the focus; null for none. */
    private String focused() {
        return getScene() != null && getScene().getFocusOwner() instanceof SessionBlock block
                ? block.session().courseId()
                : null;
    }

    /** The sessions were made anew: whoever goes through them by keys goes on from the same course, or the first one. */
    private void focus(String courseId) {
        if (courseId != null) {
            shown().stream()
                    .filter(block -> courseId.equals(block.session().courseId()))
                    .findFirst()
                    .or(() -> shown().stream().findFirst())
                    .ifPresentOrElse(SessionBlock::requestFocus, today::requestFocus);
        }
    }

    private List<SessionBlock> shown() {
        return grid.isVisible() ? grid.blocks() : list.blocks();
    }

    private void choose() {
        boolean known = model.weekProperty().get() != null;
        boolean room = grid.fits(place.getWidth(), place.getHeight());
        ListRow.show(reading, !known);
        show(grid, known && room);
        show(list, known && !room);
    }

    private static void show(Region one, boolean shown) {
        one.setVisible(shown);
        one.setManaged(shown);
    }

    /** Arrows go from session to session, with Alt from week to week. */
    private void key(KeyEvent event) {
        int by = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.UP
                ? -1
                : event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.DOWN ? 1 : 0;
        boolean week = event.isAltDown() && event.getCode().isArrowKey();
        if (event.getCode() == KeyCode.PAGE_UP || event.getCode() == KeyCode.PAGE_DOWN) {
            model.step(event.getCode() == KeyCode.PAGE_UP ? -1 : 1);
        } else if (by != 0 && week) {
            model.step(by);
        } else if (by == 0 || !(event.getTarget() instanceof SessionBlock from) || !move(from, event.getCode(), by)) {
            return;
        }
        event.consume();
    }

    /** Up and down to the one before and after; left and right to the next day that has one, at about the same time. */
    private boolean move(SessionBlock from, KeyCode code, int by) {
        List<SessionBlock> all = shown();
        int at = all.indexOf(from);
        boolean across = code == KeyCode.LEFT || code == KeyCode.RIGHT;
        SessionBlock best = null;
        for (int i = at + by; i >= 0 && i < all.size(); i += by) {
            SessionBlock other = all.get(i);
            boolean otherDay = !other.session().day().equals(from.session().day());
            if (!across || otherDay && best == null) {
                best = other;
            } else if (otherDay
                    && other.session().day().equals(best.session().day())
                    && apart(other, from) < apart(best, from)) {
                best = other;
            }
            if (!across) {
                break;
            }
        }
        if (best != null) {
            best.requestFocus();
        }
        return best != null;
    }

    private static long apart(SessionBlock one, SessionBlock other) {
        return one.session().time() == null || other.session().time() == null
                ? Long.MAX_VALUE
                : Math.abs(one.session().time().toSecondOfDay()
                        - other.session().time().toSecondOfDay());
    }
}
