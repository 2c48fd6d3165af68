package coachdesk.app.conversations;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import javafx.beans.Observable;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.StackPane;

/** The day of the first line that one sees, over a list while it is scrolled. UI thread. */
final class StickyDay extends Label {
    private final ListView<?> list;
    private final IntFunction<LocalDate> dayAt;
    private final Function<LocalDate, String> word;
    private final Runnable moved;
    private VirtualFlow<?> flow;

    /**
     * @param dayAt of the line with this index; null when it has none
     * @param moved told whenever the list stands elsewhere
     */
    StickyDay(ListView<?> list, IntFunction<LocalDate> dayAt, Function<LocalDate, String> word, Runnable moved) {
        this.list = list;
        this.dayAt = dayAt;
        this.word = word;
        this.moved = moved;
        getStyleClass().addAll("thread-day", "sticky-day");
        setMouseTransparent(true);
        setFocusTraversable(false);
        StackPane.setAlignment(this, Pos.TOP_CENTER);
        setVisible(false);
        list.needsLayoutProperty().addListener((property, before, now) -> {
            if (!now) {
                look();
            }
        });
        list.getItems().addListener((ListChangeListener<Object>) change -> look());
    }

    private void look() {
        if (flow == null && list.lookup(".virtual-flow") instanceof VirtualFlow<?> found) {
            flow = found;
            flow.positionProperty().addListener((Observable property) -> {
                show();
                moved.run();
            });
        }
        show();
    }

    private void show() {
        IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
        LocalDate day = first == null
                        || first.getIndex() < 0
                        || first.getIndex() >= list.getItems().size()
                ? null
                : dayAt.apply(first.getIndex());
        // At its own badge it would stand there twice.
        boolean scrolled = first != null && (first.getIndex() > 0 || first.getLayoutY() < -1);
        setVisible(day != null && scrolled);
        if (day != null) {
            String now = word.apply(day);
            if (!Objects.equals(now, getText())) {
                setText(now);
            }
        }
    }
}
