package coachdesk.app.conversations;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * List, thread and person side by side as far as there is room; with room for one, the list until a conversation is open.
 * How much room there is goes by the size of the letters.
 */
final class Columns extends HBox {
    /** In letters of the usual size: 13 pixels. */
    private static final double THREE = 67;

    private static final double TWO = 52;

    private final Region list;
    private final Region thread;
    private final Region person;
    private final ObservableValue<Boolean> open;
    private final Label measure = new Label();
    private final ReadOnlyBooleanWrapper alone = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper personApart = new ReadOnlyBooleanWrapper();

    /** @param open whether a conversation is */
    Columns(Region list, Region thread, Region person, ObservableValue<Boolean> open) {
        this.list = list;
        this.thread = thread;
        this.person = person;
        this.open = open;
        getStyleClass().add("conversation-columns");
        HBox.setHgrow(thread, Priority.ALWAYS);
        thread.setMinWidth(0);
        measure.setManaged(false);
        measure.setVisible(false);
        getChildren().addAll(list, thread, person, measure);
        widthProperty().subscribe(this::lay);
        measure.fontProperty().subscribe(this::lay);
        open.subscribe(this::lay);
        lay();
    }

    /** Whether list and thread take turns. */
    ReadOnlyBooleanProperty aloneProperty() {
        return alone.getReadOnlyProperty();
    }

    /** Whether the person has no room beside the thread. */
    ReadOnlyBooleanProperty personApartProperty() {
        return personApart.getReadOnlyProperty();
    }

    private void lay() {
        double letters = getWidth() / measure.getFont().getSize();
        boolean one = getWidth() > 0 && letters < TWO;
        boolean three = letters >= THREE;
        alone.set(one);
        personApart.set(!three);
        show(list, !one || !open.getValue());
        show(thread, !one || open.getValue());
        show(person, three && open.getValue());
        list.setMaxWidth(one ? Double.MAX_VALUE : USE_COMPUTED_SIZE);
        HBox.setHgrow(list, one ? Priority.ALWAYS : Priority.NEVER);
    }

    private static void show(Region column, boolean now) {
        column.setVisible(now);
        column.setManaged(now);
    }
}
