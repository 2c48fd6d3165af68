package coachdesk.app.ui;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;

/** A line of a list: as wide as the list, made of a node alone, and told in one sentence to a screen reader. */
public abstract class RowCell<T> extends ListCell<T> {
    private T pressed;

    /** @param styles its own, beside those of every cell */
    protected RowCell(String... styles) {
        getStyleClass().addAll(styles);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected final void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            clear();
        } else {
            setGraphic(row(item));
        }
    }

    /** @return what stands in the line now; may be the same for each item */
    protected abstract Node row(T item);

    /** A button of the line does this with the item that it was pressed on: the lines may move before it is let go. */
    protected final void does(Button button, Consumer<T> action) {
        button.armedProperty().subscribe(armed -> pressed = armed ? getItem() : null);
        button.setOnAction(event -> action.accept(pressed == null ? getItem() : pressed));
    }

    /** There is no item any more. */
    protected void clear() {}

    /** @param parts in the order in which they are said; those that are null or empty are left out */
    protected final void tell(String... parts) {
        setAccessibleText(
                Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(", ")));
    }
}
