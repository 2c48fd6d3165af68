package coachdesk.app.reservations;

import coachdesk.app.ui.Icons;
import coachdesk.desk.reservations.ReservationRow.Status;
import java.util.Locale;
import javafx.scene.control.Label;

/** A status as mark, word and colour. */
final class StatusMark {
    private StatusMark() {}

    static Label of(Status status, RowWords words) {
        String icon =
                switch (status) {
                    case CAME -> "fth-check-circle";
                    case CANCELLED -> "fth-x-circle";
                    case BOOKED -> "fth-circle";
                };
        Label mark = new Label(words.status(status), Icons.of(icon));
        mark.getStyleClass().addAll("status-chip", "status-" + status.name().toLowerCase(Locale.ROOT));
        return mark;
    }
}
