package coachdesk.app.reservations;

import coachdesk.app.ui.Shown;
import coachdesk.app.ui.Texts;
import coachdesk.contract.reservations.Reservation;
import coachdesk.desk.reservations.ReservationDetail;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Where a product is on its way. What is chosen or typed is saved at once. */
final class ShippingForm extends VBox {
    private static final List<String> STATES = List.of("pending", "shipped", "delivered");

    private final String id;
    private final DetailModel model;
    private final ComboBox<String> state = new ComboBox<>();
    private final TextField tracking = new TextField();
    private Reservation known;

    ShippingForm(ReservationDetail detail, DetailModel model, Texts texts) {
        this.id = detail.row().id();
        this.model = model;
        getStyleClass().addAll("detail-group", "shipping-form");
        Label title = new Label(texts.get("reservations.group.shipping"));
        title.getStyleClass().add("section-title");
        state.setMaxWidth(Double.MAX_VALUE);
        Shown.in(state, texts, value -> word(value, texts));
        tracking.setOnAction(event -> keep());
        tracking.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                keep();
            }
        });
        getChildren()
                .addAll(
                        title,
                        labelled(texts.get("reservations.field.shipping-status"), state),
                        labelled(texts.get("reservations.field.tracking"), tracking));
        show(detail.reservation());
    }

    boolean isOf(ReservationDetail detail) {
        return id.equals(detail.row().id());
    }

    /** What somebody is typing stays as it is. */
    void show(Reservation now) {
        if (known == null || !typed()) {
            tracking.setText(now.trackingNumber());
        }
        known = now;
        List<String> states = new ArrayList<>(STATES);
        if (now.shippingStatus() != null && !states.contains(now.shippingStatus())) {
            states.add(now.shippingStatus());
        }
        state.setOnAction(null);
        state.getItems().setAll(states);
        state.setValue(now.shippingStatus() == null ? "pending" : now.shippingStatus());
        state.setOnAction(event -> model.save(id, "shippingStatus", state.getValue()));
    }

    private boolean typed() {
        return !words(tracking.getText()).equals(words(known.trackingNumber()));
    }

    private static String words(String text) {
        return text == null ? "" : text.strip();
    }

    private void keep() {
        if (typed()) {
            model.save(id, "trackingNumber", tracking.getText());
        }
    }

    private static String word(String value, Texts texts) {
        return switch (value == null ? "" : value) {
            case "pending" -> texts.get("reservations.shipping.pending");
            case "shipped" -> texts.get("reservations.shipping.shipped");
            case "delivered" -> texts.get("reservations.shipping.delivered");
            default -> value;
        };
    }

    private static VBox labelled(String name, javafx.scene.control.Control control) {
        Label label = new Label(name);
        label.getStyleClass().add("detail-name");
        label.setLabelFor(control);
        VBox box = new VBox(label, control);
        box.getStyleClass().add("field");
        return box;
    }
}
