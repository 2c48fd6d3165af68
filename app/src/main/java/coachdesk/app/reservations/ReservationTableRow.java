package coachdesk.app.reservations;

import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.ReservationRow.Status;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;

/** A line of the table: opens on a double click, and is crossed out by its style when it is cancelled. */
final class ReservationTableRow extends TableRow<Slot> {
    private static final PseudoClass CANCELLED = PseudoClass.getPseudoClass("cancelled");

    ReservationTableRow(Runnable opened) {
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isEmpty()) {
                opened.run();
            }
        });
        itemProperty().flatMap(Slot::rowProperty).addListener((property, before, now) -> show(now));
    }

    private void show(ReservationRow row) {
        pseudoClassStateChanged(CANCELLED, row != null && row.status() == Status.CANCELLED);
    }
}
