package coachdesk.app.shell;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.problems.Problem;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page that stands where the program would be when its data folder cannot be used. */
public final class StartProblem extends StackPane {
    public StartProblem(Problem problem, Texts texts, Runnable retry, Runnable quit) {
        getStyleClass().add("lone-page");
        Button again = new Button(null, Icons.of("fth-refresh-cw"));
        again.textProperty().bind(texts.bind("start.retry"));
        again.getStyleClass().add("accent");
        again.setDefaultButton(true);
        again.setOnAction(event -> retry.run());
        Button end = new Button();
        end.textProperty().bind(texts.bind("start.quit"));
        end.setOnAction(event -> quit.run());
        HBox buttons = new HBox(end, again);
        buttons.getStyleClass().add("step-buttons");
        VBox card = new VBox(Icons.of("fth-alert-triangle", "problem-icon"), new ProblemText(problem, texts), buttons);
        card.getStyleClass().addAll("lone-card", "start-problem");
        card.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(card);
    }
}
