package coachdesk.app.campaigns.leaving;

import coachdesk.app.ui.Texts;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Messages are still on their way: finish first, close now, or stay. */
final class LeavingQuestion extends VBox {
    LeavingQuestion(int open, Texts texts, Runnable finish, Runnable now, Runnable stay) {
        getStyleClass().addAll("surface", "leaving");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(texts.get("leaving.title", open));
        title.getStyleClass().add("section-title");
        Label safe = new Label(texts.get("leaving.safe"));
        safe.setWrapText(true);
        safe.setMinHeight(USE_PREF_SIZE);
        ProgressBar bar = new ProgressBar();
        bar.setAccessibleText(texts.get("leaving.finishing"));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setVisible(false);
        bar.setManaged(false);
        Button staying = button(texts.get("leaving.stay"), stay);
        Button closing = button(texts.get("leaving.now"), now);
        Button finishing = button(texts.get("leaving.finish"), finish);
        finishing.getStyleClass().add("accent");
        finishing.addEventHandler(ActionEvent.ACTION, event -> {
            bar.setVisible(true);
            bar.setManaged(true);
            finishing.setDisable(true);
        });
        HBox buttons = new HBox(staying, closing, finishing);
        buttons.getStyleClass().add("step-buttons");
        getChildren().addAll(title, safe, bar, buttons);
    }

    private static Button button(String word, Runnable action) {
        Button button = new Button(word);
        button.setMinWidth(USE_PREF_SIZE);
        button.addEventHandler(ActionEvent.ACTION, event -> action.run());
        return button;
    }
}
