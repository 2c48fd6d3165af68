package coachdesk.app.checkin.figures;

import coachdesk.app.checkin.figures.FiguresModel.State;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.PageStates;
import coachdesk.app.ui.Texts;
import java.util.Map;
import javafx.scene.Node;

/** The figures, or what stands in their place: no course, no session, still reading, a problem. */
final class FiguresStates extends PageStates<State> {
    FiguresStates(FiguresModel model, Texts texts, Node figures) {
        super(
                model.stateProperty(),
                State.LOADING,
                texts.bind("figures.loading"),
                Map.of(
                        State.SHOWN,
                        figures,
                        State.NO_COURSE,
                        new EmptyState(
                                "fth-bar-chart-2",
                                texts.bind("figures.no-course"),
                                texts.bind("figures.no-course.advice")),
                        State.NO_SESSION,
                        new EmptyState(
                                "fth-bar-chart-2",
                                texts.bind("figures.no-session"),
                                texts.bind("figures.no-session.advice")),
                        State.FAILED,
                        new EmptyState(
                                "fth-alert-triangle",
                                texts.bind("figures.failed"),
                                texts.bind("figures.failed.advice"),
                                EmptyState.way(texts.bind("figures.again"), model::again))));
    }
}
