package coachdesk.app.reservations;

import coachdesk.app.ui.Shown;
import coachdesk.app.ui.Texts;
import coachdesk.contract.reservations.Reservation;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Where a product is on its way. What is chosen or typed is saved at once. */
final class ShippingForm extends VBox {
    private static final List<String> STATES = List.of("pending", "shipped", "delivered");

    ShippingForm(Reservation known, DetailModel model, Texts texts) {
        getStyleClass().addAll("detail-group", "shipping-form");
        Label title = new Label(texts.get("reservations.group.shipping"));
        title.getStyleClass().add("section-title");
        getChildren().addAll(title, state(known, model, texts), tracking(known, model, texts));
    }

    private static VBox state(Reservation known, DetailModel model, Texts texts) {
        ComboBox<String> state = new ComboBox<>();
        List<String> states = new ArrayList<>(STATES);
        if (known.shippingStatus() != null && !states.contains(known.shippingStatus())) {
            states.add(known.shippingStatus());
        }
        state.getItems().setAll(states);
        state.setMaxWidth(Double.MAX_VALUE);
        Shown.in(state, texts, value -> word(value, texts));
        state.setValue(known.shippingStatus() == null ? "pending" : known.shippingStatus());
        state.setOnAction(event -> model.save("shippingStatus", state.getValue()));
        return labelled(texts.get("reservations.field.shipping-status"), state);
    }

    private static VBox tracking(Reservation known, DetailModel model, Texts texts) {
        TextField tracking = new TextField(known.trackingNumber());
        tracking.setOnAction(event -> model.save("trackingNumber", tracking.getText()));
        tracking.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                model.save("trackingNumber", tracking.getText());
            }
        });
        return labelled(texts.get("reservations.field.tracking"), tracking);
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
