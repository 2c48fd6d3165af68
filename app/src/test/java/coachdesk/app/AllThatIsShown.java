package coachdesk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Every word of every window, seen, heard or pointed at, of what is hidden too. On the UI thread. */
public final class AllThatIsShown {
    /** Where the toolkit keeps the tip of a node. */
    private static final String INSTALLED = "javafx.scene.control.Tooltip";

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
        if (node.getProperties().get(INSTALLED) instanceof Tooltip tip) {
            words.add(tip.getText());
        }
        if (node instanceof Control control) {
            offered(control, words);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    /** What a control offers once it is opened. */
    private static void offered(Control control, List<String> words) {
        if (control.getContextMenu() != null) {
            items(control.getContextMenu().getItems(), words);
        }
        switch (control) {
            case MenuButton menu -> items(menu.getItems(), words);
            case ComboBox<?> box
            when box.getSkin() instanceof ComboBoxListViewSkin<?> skin -> collect(skin.getPopupContent(), words);
            default -> {}
        }
    }

    private static void items(List<MenuItem> items, List<String> words) {
        for (MenuItem item : items) {
            words.add(item.getText());
            switch (item) {
                case Menu menu -> items(menu.getItems(), words);
                case CustomMenuItem own -> collect(own.getContent(), words);
                default -> {}
            }
        }
    }
}
