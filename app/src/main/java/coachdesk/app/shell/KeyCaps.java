package coachdesk.app.shell;

import coachdesk.app.ui.Texts;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;

/** A shortcut drawn as keys. */
final class KeyCaps extends HBox {
    KeyCaps(KeyCombination combination, Texts texts) {
        getStyleClass().add("key-caps");
        for (String cap : Shortcuts.caps(combination, texts)) {
            Label key = new Label(cap);
            key.getStyleClass().add("key-cap");
            key.setMinWidth(USE_PREF_SIZE);
            getChildren().add(key);
        }
    }
}
