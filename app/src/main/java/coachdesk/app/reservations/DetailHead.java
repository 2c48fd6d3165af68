package coachdesk.app.reservations;

import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.reservations.ReservationDetail;
import coachdesk.desk.reservations.ReservationRow.Status;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Who, in what state, and the one thing to do: let them in. */
final class DetailHead extends VBox {
    DetailHead(ReservationDetail detail, DetailModel model, Texts texts, RowWords words) {
        getStyleClass().add("detail-head");
        String code = detail.row().code();
        Label name = EmojiText.label(
                detail.row().person() == null ? code : detail.row().person(), "detail-person");
        name.setWrapText(true);
        HBox marks = new HBox(StatusMark.of(detail.row().status(), words));
        marks.getStyleClass().add("detail-marks");
        if (code != null) {
            Label shown = new Label(code);
            shown.getStyleClass().add("code");
            marks.getChildren().add(shown);
        }
        if (detail.row().waiting()) {
            Label waiting = new Label(words.waiting(), Icons.of("fth-clock"));
            waiting.getStyleClass().add("waiting-note");
            marks.getChildren().add(waiting);
        }
        getChildren().addAll(name, marks);
        if (!detail.row().product() && code != null && detail.row().status() != Status.CANCELLED) {
            Button enter = new Button(texts.get("reservations.check-in"), Icons.of("fth-check"));
            enter.setOnAction(event -> model.checkIn());
            getChildren().add(enter);
        }
    }
}
