package coachdesk.app.ui;

import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** A short code that goes to the clipboard at a press, for whoever helps. */
public final class CopyCode extends Button {
    public CopyCode(String code, Texts texts) {
        super(code, Icons.of("fth-copy"));
        getStyleClass().addAll("flat", "small", "problem-code");
        setAccessibleText(texts.get("problem.copy", code));
        setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(code);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }
}
