package coachdesk.app.reservations;

import coachdesk.desk.reservations.ReservationRow;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A place in the list. Its row is null while it loads, and changes in place, so that nothing flickers. */
public final class Slot {
    private final int index;
    private final ReadOnlyObjectWrapper<ReservationRow> row = new ReadOnlyObjectWrapper<>();

    Slot(int index) {
        this.index = index;
    }

    public int index() {
        return index;
    }

    public ReservationRow row() {
        return row.get();
    }

    public ReadOnlyObjectProperty<ReservationRow> rowProperty() {
        return row.getReadOnlyProperty();
    }

    void show(ReservationRow known) {
        row.set(known);
    }
}
