package coachdesk.app.shell;

import coachdesk.app.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Key combinations as they are printed on this system's keyboards, in the user's language. */
final class Shortcuts {
    private static final boolean MAC =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");

    private Shortcuts() {}

    /** The caps of the keys to hold together, e.g. {@code Ctrl}, {@code Maj}, {@code K}. */
    static List<String> caps(KeyCombination combination, Texts texts) {
        List<String> caps = new ArrayList<>();
        if (combination.getShortcut() == KeyCombination.ModifierValue.DOWN) {
            caps.add(MAC ? "⌘" : texts.get("key.ctrl"));
        }
        if (combination.getControl() == KeyCombination.ModifierValue.DOWN) {
            caps.add(MAC ? "⌃" : texts.get("key.ctrl"));
        }
        if (combination.getAlt() == KeyCombination.ModifierValue.DOWN) {
            caps.add(MAC ? "⌥" : "Alt");
        }
        if (combination.getShift() == KeyCombination.ModifierValue.DOWN) {
            caps.add(MAC ? "⇧" : texts.get("key.shift"));
        }
        caps.add(key(combination, texts));
        return caps;
    }

    static String text(KeyCombination combination, Texts texts) {
        return String.join(MAC ? "" : "+", caps(combination, texts));
    }

    private static String key(KeyCombination combination, Texts texts) {
        if (!(combination instanceof KeyCodeCombination keys)) {
            return combination.getDisplayText();
        }
        return switch (keys.getCode()) {
            case DELETE -> texts.get("key.delete");
            case ENTER -> texts.get("key.enter");
            case ESCAPE -> texts.get("key.escape");
            case SPACE -> texts.get("key.space");
            case PLUS, ADD -> "+";
            case MINUS, SUBTRACT -> "−";
            case COMMA -> ",";
            case LEFT -> "←";
            case RIGHT -> "→";
            case UP -> "↑";
            case DOWN -> "↓";
            default -> keys.getCode().getName();
        };
    }
}
