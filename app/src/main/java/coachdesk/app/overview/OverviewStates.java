package coachdesk.app.overview;

import coachdesk.app.overview.OverviewModel.State;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.PageStates;
import coachdesk.app.ui.Texts;
import java.util.Map;
import javafx.scene.Node;

/** The cards, or what stands in their place: nothing in the studio yet, still reading, a problem. */
final class OverviewStates extends PageStates<State> {
    OverviewStates(OverviewModel model, Texts texts, Node cards) {
        super(
                model.stateProperty(),
                State.LOADING,
                texts.bind("overview.loading"),
                Map.of(
                        State.SHOWN,
                        cards,
                        State.EMPTY_STUDIO,
                        new EmptyState("fth-home", texts.bind("overview.empty"), texts.bind("overview.empty.advice")),
                        State.FAILED,
                        new EmptyState(
                                "fth-alert-triangle",
                                texts.bind("overview.failed"),
                                texts.bind("overview.failed.advice"),
                                EmptyState.way(texts.bind("overview.again"), model::again))));
    }
}
