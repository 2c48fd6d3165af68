package coachdesk.app.integrations.platforms.words;

import coachdesk.app.ui.Icons;
import coachdesk.contract.integrations.Integration;
import javafx.scene.control.Label;

/** How a connection stands, by a mark and a word. */
public final class StandingMark extends Label {
    public StandingMark(Integration connection, ConnectionTexts words) {
        super(words.standing(connection), Icons.of(Standing.of(connection).icon()));
        getStyleClass().addAll("standing-mark", Standing.of(connection).style());
        setMinWidth(USE_PREF_SIZE);
    }
}
