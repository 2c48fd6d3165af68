package coachdesk.app.checkin;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Moments;
import coachdesk.app.ui.PageHeader;
import coachdesk.app.ui.Texts;
import java.time.Clock;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The door's page: the field, where pictures go, today's sessions, and what happened lately. */
final class CheckInView extends VBox {
    private final CodeInput input;

    /** @param actions buttons of the page, the primary one last */
    CheckInView(CheckInModel model, Texts texts, Moments moments, Clock clock, Node... actions) {
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
        HBox pictures = pictures(model, texts);
        SuggestionList suggestions = new SuggestionList(model.typed(), texts);
        VBox ask = new VBox(input, suggestions, advice, pictures);
        ask.getStyleClass().add("ask");
        HBox.setHgrow(ask, Priority.ALWAYS);
        for (Node quiet : new Node[] {advice, pictures}) {
            quiet.visibleProperty().bind(suggestions.visibleProperty().not());
            quiet.managedProperty().bind(quiet.visibleProperty());
        }
        HBox top = new HBox(ask, new SessionsPanel(model.sessions(), texts));
        top.getStyleClass().add("checkin-top");
        top.setMinHeight(USE_PREF_SIZE);
        HistoryPanel history = new HistoryPanel(model.history(), texts, moments, clock, model::undo);
        VBox.setVgrow(history, Priority.ALWAYS);
        getChildren().addAll(new PageHeader(texts.bind("tab.checkin"), actions), top, history);
        new PictureDrop(this, pictures, model::pictures).install();
    }

    private static HBox pictures(CheckInModel model, Texts texts) {
        Label hint = new Label(null, Icons.of("fth-image"));
        hint.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.readingProperty().get()
                                ? texts.get("checkin.picture.reading")
                                : texts.get("checkin.picture.hint"),
                        model.readingProperty(),
                        texts.localeProperty()));
        hint.setWrapText(true);
        ProgressIndicator busy = new ProgressIndicator();
        busy.getStyleClass().add("picture-busy");
        busy.visibleProperty().bind(model.readingProperty());
        busy.managedProperty().bind(model.readingProperty());
        HBox box = new HBox(busy, hint);
        box.getStyleClass().add("picture-drop");
        return box;
    }

    void focusInput() {
        input.requestFocus();
        input.selectAll();
    }
}
