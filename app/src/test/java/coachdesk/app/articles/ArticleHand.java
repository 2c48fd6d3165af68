package coachdesk.app.articles;

import coachdesk.app.AtWindow;
import coachdesk.app.Window;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.testfx.api.FxRobot;

/** What a person does in the tab of the articles, and sees there. */
record ArticleHand(FxRobot robot, Window window) implements AtWindow {
    TextArea area() {
        return (TextArea) window.layers.lookup(".article-area");
    }

    void title(String text) {
        robot.interact(() -> ((TextField) window.layers.lookup(".article-title-field")).setText(text));
    }

    /** Puts words where the others end. */
    void write(String text) {
        robot.interact(() -> {
            area().requestFocus();
            area().appendText(text);
        });
    }

    String text() {
        return area() == null ? "" : area().getText();
    }

    /** The word of its mark. */
    String state() {
        return window.layers.lookup(".article-writing .article-state") instanceof Label mark ? mark.getText() : "";
    }

    void untilKept() throws InterruptedException {
        until(() -> says(".article-writing .page-header .label", "Enregistré"));
    }

    ListView<?> list() {
        return (ListView<?>) window.layers.lookup(".article-list");
    }
}
