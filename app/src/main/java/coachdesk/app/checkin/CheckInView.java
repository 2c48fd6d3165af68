package coachdesk.app.checkin;

import coachdesk.app.ui.Moments;
import coachdesk.app.ui.PageHeader;
import coachdesk.app.ui.Texts;
import java.time.Clock;
import java.util.Objects;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The door's page: the field, where pictures go, today's sessions, and what happened lately. */
final class CheckInView extends VBox {
    private final CodeInput input;

    /**
     * @param finders find a code without typing
     * @param actions buttons of the page, the primary one last
     */
    CheckInView(CheckInModel model, Finders finders, Texts texts, Moments moments, Clock clock, Node... actions) {
        getStyleClass().addAll("page", "checkin");
        getStylesheets()
                .add(Objects.requireNonNull(getClass().getResource("/css/checkin.css"))
                        .toExternalForm());
        input = new CodeInput(model.typed(), texts);
        Label advice = new Label();
        advice.textProperty().bind(texts.bind("checkin.input.advice"));
        advice.setWrapText(true);
        advice.setMinHeight(USE_PREF_SIZE);
        advice.getStyleClass().add("text-muted");
        SuggestionList suggestions = new SuggestionList(model.typed(), texts);
        VBox ask = new VBox(input, suggestions, advice, finders);
        ask.getStyleClass().add("ask");
        HBox.setHgrow(ask, Priority.ALWAYS);
        // What somebody types has the room; a camera that runs keeps it.
        shownWhile(
                advice,
                suggestions.visibleProperty().not().and(finders.liveProperty().not()));
        shownWhile(finders, suggestions.visibleProperty().not().or(finders.liveProperty()));
        finders.liveProperty().addListener((property, before, now) -> focusInput());
        HBox top = new HBox(ask, new SessionsPanel(model.sessions(), texts));
        top.getStyleClass().add("checkin-top");
        top.setMinHeight(USE_PREF_SIZE);
        HistoryPanel history = new HistoryPanel(model.history(), texts, moments, clock, model::undo);
        VBox.setVgrow(history, Priority.ALWAYS);
        getChildren().addAll(new PageHeader(texts.bind("tab.checkin"), actions), top, history);
        new PictureDrop(this, finders.drop(), model::pictures).install();
    }

    private static void shownWhile(Node node, ObservableBooleanValue shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    void focusInput() {
        input.requestFocus();
        input.selectAll();
    }
}
