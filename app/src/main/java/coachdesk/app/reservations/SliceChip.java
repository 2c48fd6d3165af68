package coachdesk.app.reservations;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.reservations.ReservationSlice;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;

/** That the list shows what is behind a figure, and which; a click shows the others too. Not there otherwise. */
final class SliceChip extends Button {
    private final Texts texts;
    private final RowWords words;

    SliceChip(ReservationsModel model, Texts texts, RowWords words) {
        super(null, Icons.of("fth-x"));
        this.texts = texts;
        this.words = words;
        getStyleClass().addAll("filter-chip", "slice-chip");
        setContentDisplay(ContentDisplay.RIGHT);
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> said(model.query().slice()), model.queryProperty(), texts.localeProperty()));
        setOnAction(event -> model.ask(query -> query.withSlice(null)));
        visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> model.query().slice() != null, model.queryProperty()));
        managedProperty().bind(visibleProperty());
    }

    private String said(ReservationSlice slice) {
        return switch (slice) {
            case null -> "";
            case ReservationSlice.BookedFor booked ->
                texts.get("reservations.slice.booked", words.day(booked.from()), words.day(booked.to()));
            case ReservationSlice.Came came ->
                texts.get("reservations.slice.came", words.day(came.from()), words.day(came.to()));
            case ReservationSlice.Sold sold ->
                texts.get(
                        "reservations.slice.sold",
                        sold.offer() == null ? texts.get("reservations.slice.no-offer") : sold.offer(),
                        words.day(sold.from()),
                        words.day(sold.to()));
        };
    }
}
