package coachdesk.app.shell;

import coachdesk.app.ui.CopyCode;
import coachdesk.app.ui.Texts;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.words.ProblemWords;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A problem in words: what happened, what is safe, what to do next, and a short code to copy. */
public final class ProblemText extends VBox {
    public ProblemText(Problem problem, Texts texts) {
        getStyleClass().add("problem-text");
        ProblemWords words = new ProblemWords(texts::get);
        Label what = line(words.what(problem), "problem-what");
        Label safe = line(words.safe(problem), "problem-safe");
        Label next = line(words.next(problem), "problem-next");
        getChildren().addAll(what, safe, next, new HBox(new CopyCode(problem.reference(), texts)));
    }

    private static Label line(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
