package coachdesk.app.assistant;

import coachdesk.app.shell.ProblemText;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.Shown;
import coachdesk.app.ui.Texts;
import coachdesk.desk.assistant.Trial;
import coachdesk.desk.campaigns.DeliveryWords;
import coachdesk.desk.conversations.Room;
import coachdesk.desk.problems.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

/** A question that nobody sees, and what the assistant says to it, with how long it took. */
final class TrialPage extends VBox {
    private final AssistantModel model;
    private final Texts texts;
    private final VBox answer = new VBox();

    TrialPage(AssistantModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("assistant-page");
        ComboBox<Room> where = new ComboBox<>();
        Shown.in(where, texts, room -> room == null ? texts.get("assist.trial.studio") : room.title());
        where.valueProperty().bindBidirectional(model.askedProperty());
        model.strict().addListener((ListChangeListener<Room>) change -> fill(where));
        fill(where);
        Button ask = Controls.button("fth-send", texts.get("assist.trial.ask"), model::ask);
        ask.getStyleClass().add("accent");
        ask.disableProperty()
                .bind(model.askingProperty().or(model.questionProperty().isEmpty()));
        answer.getStyleClass().add("assistant-answer");
        getChildren()
                .addAll(
                        Controls.muted(texts.get("assist.trial.why")),
                        Controls.field(texts.get("assist.trial.where"), where),
                        Controls.field(texts.get("assist.trial.question"), Controls.area(model.questionProperty(), 3)),
                        ask,
                        answer);
        model.askingProperty().subscribe(this::show);
        model.trialProperty().subscribe(this::show);
        model.problemProperty().subscribe(this::show);
    }

    private void fill(ComboBox<Room> where) {
        List<Room> rooms = new ArrayList<>();
        rooms.add(null);
        rooms.addAll(model.strict());
        Room before = model.askedProperty().get();
        where.getItems().setAll(rooms);
        where.setValue(before);
    }

    private void show() {
        answer.getChildren().clear();
        Trial trial = model.trialProperty().get();
        Problem problem = model.problemProperty().get();
        if (model.askingProperty().get()) {
            answer.getChildren().add(Controls.muted(texts.get("assist.trial.waiting")));
        } else if (problem != null) {
            answer.getChildren().add(new ProblemText(problem, texts));
        } else if (trial != null && trial.answer() != null) {
            answer.getChildren()
                    .addAll(
                            Controls.words(trial.answer(), "assistant-said"),
                            Controls.muted(texts.get("assist.took", seconds(trial.took()))));
        } else if (trial != null) {
            answer.getChildren()
                    .addAll(
                            AssistantPanel.warning(failed(texts, trial.code())),
                            Controls.muted(texts.get("assist.took", seconds(trial.took()))));
        }
    }

    static double seconds(Duration took) {
        return took.toMillis() / 1000.0;
    }

    /** What happened and what to do. */
    static String failed(Texts texts, String code) {
        DeliveryWords words = new DeliveryWords(texts::get);
        return texts.get("assist.failed", words.what(code), words.next(code));
    }
}
