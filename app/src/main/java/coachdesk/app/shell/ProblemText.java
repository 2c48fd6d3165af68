package coachdesk.app.shell;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.words.ProblemWords;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
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
        String code = problem.code().wire();
        Button copy = new Button(code, Icons.of("fth-copy"));
        copy.getStyleClass().addAll("flat", "small", "problem-code");
        copy.setAccessibleText(texts.get("problem.copy", code));
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(code);
            Clipboard.getSystemClipboard().setContent(content);
        });
        getChildren().addAll(what, safe, next, new HBox(copy));
    }

    private static Label line(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
