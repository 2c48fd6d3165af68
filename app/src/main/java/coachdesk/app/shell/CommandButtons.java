package coachdesk.app.shell;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** Buttons and menu items of commands: word, pictogram, shortcut and whether it can be used come from the command. */
public final class CommandButtons {
    private final Texts texts;

    public CommandButtons(Texts texts) {
        this.texts = texts;
    }

    /** The one thing to do on this screen. */
    public Button primary(Command command) {
        Button button = plain(command);
        button.getStyleClass().add("accent");
        return button;
    }

    public Button plain(Command command) {
        Button button = new Button(null, Icons.of(command.icon()));
        button.textProperty().bind(texts.bind("command." + command.id()));
        return wired(button, command);
    }

    /** Only the pictogram; the word is in the tooltip and for screen readers. */
    public Button icon(Command command) {
        Button button = new Button(null, Icons.of(command.icon()));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "button-icon");
        button.accessibleTextProperty().bind(texts.bind("command." + command.id()));
        return wired(button, command);
    }

    public MenuItem item(Command command) {
        MenuItem item = new MenuItem(null, Icons.of(command.icon()));
        item.textProperty().bind(texts.bind("command." + command.id()));
        item.disableProperty().bind(Bindings.not(command.enabled()));
        command.shortcuts().stream().findFirst().ifPresent(item::setAccelerator);
        item.setOnAction(event -> command.run());
        return item;
    }

    private Button wired(Button button, Command command) {
        button.disableProperty().bind(Bindings.not(command.enabled()));
        button.setOnAction(event -> command.run());
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(Bindings.createStringBinding(() -> tip(command), texts.localeProperty()));
        button.setTooltip(tip);
        return button;
    }

    private String tip(Command command) {
        String word = texts.get("command." + command.id());
        return command.shortcuts().stream()
                .findFirst()
                .map(shortcut -> word + "  " + Shortcuts.text(shortcut, texts))
                .orElse(word);
    }
}
