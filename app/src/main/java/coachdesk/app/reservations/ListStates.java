package coachdesk.app.reservations;

import coachdesk.app.reservations.ReservationsModel.State;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.PageStates;
import coachdesk.app.ui.Texts;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** The table, or what stands in its place: nothing booked yet, nothing found, still reading, a problem. */
final class ListStates extends PageStates<State> {
    ListStates(ReservationsModel model, Texts texts, Node table) {
        super(
                model.stateProperty(),
                State.LOADING,
                texts.bind("reservations.loading"),
                Map.of(
                        State.LISTED,
                        table,
                        State.EMPTY_STUDIO,
                        new EmptyState(
                                "fth-calendar",
                                texts.bind("reservations.empty.title"),
                                texts.bind("reservations.empty.advice")),
                        State.NO_RESULT,
                        new EmptyState(
                                "fth-search",
                                noResultTitle(model, texts),
                                texts.bind("reservations.none.advice"),
                                EmptyState.way(texts.bind("reservations.none.reset"), model::reset)),
                        State.FAILED,
                        new EmptyState(
                                "fth-alert-triangle",
                                texts.bind("reservations.failed.title"),
                                texts.bind("reservations.failed.advice"),
                                EmptyState.way(texts.bind("reservations.failed.again"), model::refresh))));
    }

    private static ObservableValue<String> noResultTitle(ReservationsModel model, Texts texts) {
        return Bindings.createStringBinding(
                () -> model.query().text().isBlank()
                        ? texts.get("reservations.none.filtered")
                        : texts.get(
                                "reservations.none.searched",
                                model.query().text().strip()),
                model.queryProperty(),
                texts.localeProperty());
    }
}
