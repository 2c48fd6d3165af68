package coachdesk.app.checkin;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Says of a line that it has not reached the server yet. */
public final class WaitingMark extends Label {
    public WaitingMark(Texts texts) {
        super(null, Icons.of("fth-upload-cloud"));
        getStyleClass().add("waiting-mark");
        Tooltip words = new Tooltip();
        words.textProperty().bind(texts.bind("checkin.history.waiting"));
        setTooltip(words);
        accessibleTextProperty().bind(texts.bind("checkin.history.waiting"));
    }
}
