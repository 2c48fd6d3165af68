package coachdesk.app.checkin.figures;

import coachdesk.app.checkin.figures.FiguresModel.State;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.Texts;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** The figures, or what stands in their place: no course, no session, still reading, a problem. */
final class FiguresStates extends StackPane {
    private static final Duration PATIENCE = Duration.millis(300);

    private final FiguresModel model;
    private final Node figures;
    private final Node noCourse;
    private final Node noSession;
    private final Node failed;
    private final ProgressIndicator loading = new ProgressIndicator();
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    FiguresStates(FiguresModel model, Texts texts, Node figures) {
        this.model = model;
        this.figures = figures;
        noCourse = new EmptyState(
                "fth-bar-chart-2", texts.bind("figures.no-course"), texts.bind("figures.no-course.advice"));
        noSession = new EmptyState(
                "fth-bar-chart-2", texts.bind("figures.no-session"), texts.bind("figures.no-session.advice"));
        Button again = new Button();
        again.textProperty().bind(texts.bind("figures.again"));
        again.setOnAction(event -> model.again());
        failed = new EmptyState(
                "fth-alert-triangle", texts.bind("figures.failed"), texts.bind("figures.failed.advice"), again);
        loading.setMaxSize(32, 32);
        loading.accessibleTextProperty().bind(texts.bind("figures.loading"));
        getChildren().addAll(figures, noCourse, noSession, failed, loading);
        patience.setOnFinished(event -> loading.setVisible(model.stateProperty().get() == State.LOADING));
        model.stateProperty().subscribe(this::show);
    }

    private void show(State state) {
        figures.setVisible(state == State.SHOWN);
        noCourse.setVisible(state == State.NO_COURSE);
        noSession.setVisible(state == State.NO_SESSION);
        failed.setVisible(state == State.FAILED);
        loading.setVisible(false);
        if (state == State.LOADING) {
            patience.playFromStart();
        } else {
            patience.stop();
        }
    }
}
