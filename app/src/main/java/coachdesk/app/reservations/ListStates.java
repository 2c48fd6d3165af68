package coachdesk.app.reservations;

import coachdesk.app.reservations.ReservationsModel.State;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.Texts;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** The table, or what stands in its place: nothing booked yet, nothing found, still reading, a problem. */
final class ListStates extends StackPane {
    private static final Duration PATIENCE = Duration.millis(300);

    private final ReservationsModel model;
    private final Texts texts;
    private final Node table;
    private final Node empty;
    private final Node noResult;
    private final Node failed;
    private final ProgressIndicator loading = new ProgressIndicator();
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    ListStates(ReservationsModel model, Texts texts, Node table) {
        this.model = model;
        this.texts = texts;
        this.table = table;
        this.empty = new EmptyState(
                "fth-calendar", texts.bind("reservations.empty.title"), texts.bind("reservations.empty.advice"));
        this.noResult = new EmptyState(
                "fth-search",
                noResultTitle(),
                texts.bind("reservations.none.advice"),
                button(texts.bind("reservations.none.reset"), model::reset));
        this.failed = new EmptyState(
                "fth-alert-triangle",
                texts.bind("reservations.failed.title"),
                texts.bind("reservations.failed.advice"),
                button(texts.bind("reservations.failed.again"), model::refresh));
        loading.setMaxSize(32, 32);
        loading.accessibleTextProperty().bind(texts.bind("reservations.loading"));
        getChildren().addAll(table, empty, noResult, failed, loading);
        patience.setOnFinished(event -> loading.setVisible(model.stateProperty().get() == State.LOADING));
        model.stateProperty().addListener((property, before, now) -> show(now));
        show(model.stateProperty().get());
    }

    private void show(State state) {
        table.setVisible(state == State.LISTED);
        empty.setVisible(state == State.EMPTY_STUDIO);
        noResult.setVisible(state == State.NO_RESULT);
        failed.setVisible(state == State.FAILED);
        loading.setVisible(false);
        if (state == State.LOADING) {
            patience.playFromStart();
        } else {
            patience.stop();
        }
    }

    private ObservableValue<String> noResultTitle() {
        return Bindings.createStringBinding(
                () -> model.query().text().isBlank()
                        ? texts.get("reservations.none.filtered")
                        : texts.get(
                                "reservations.none.searched",
                                model.query().text().strip()),
                model.queryProperty(),
                texts.localeProperty());
    }

    private static Button button(ObservableValue<String> word, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(word);
        button.setOnAction(event -> action.run());
        return button;
    }
}
