package coachdesk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Every word of every window, seen, heard or pointed at, of what is hidden too. On the UI thread. */
public final class AllThatIsShown {
    private AllThatIsShown() {}

    public static List<String> now() {
        List<String> words = new ArrayList<>();
        for (Window window : Window.getWindows()) {
            if (window instanceof Stage stage) {
                words.add(stage.getTitle());
            }
            if (window.getScene() != null) {
                collect(window.getScene().getRoot(), words);
            }
        }
        return words.stream().filter(Objects::nonNull).toList();
    }

    private static void collect(Node node, List<String> words) {
        words.add(node.getAccessibleText());
        words.add(node.getAccessibleHelp());
        words.add(node.getAccessibleRoleDescription());
        words.add(node.getId());
        Object heard = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        words.add(heard == null ? null : heard.toString());
        switch (node) {
            case Text text -> words.add(text.getText());
            case Labeled labeled -> words.add(labeled.getText());
            // What stands in its place is the text within it.
            case PasswordField secret -> words.add(secret.getPromptText());
            case TextInputControl field -> {
                words.add(field.getText());
                words.add(field.getPromptText());
            }
            default -> {}
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            Tooltip tip = control.getTooltip();
            words.add(tip.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }
}
