package coachdesk.app.shell;

import java.util.Objects;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** A sign that lies on another key in every country, such as the question mark: only what was typed tells it. */
final class TypedSign extends KeyCombination {
    private final String sign;

    /** @param modifiers none, or those that stand before the sign; Shift is whatever the sign needs */
    TypedSign(String sign, Modifier... modifiers) {
        super(modifiers);
        this.sign = sign;
    }

    @Override
    public boolean match(KeyEvent event) {
        // With Ctrl held nothing is typed, but the key still tells its sign.
        return getShortcut() == ModifierValue.DOWN
                ? event.getEventType() == KeyEvent.KEY_PRESSED
                        && event.isShortcutDown()
                        && !event.isAltDown()
                        && sign.equals(event.getText())
                : event.getEventType() == KeyEvent.KEY_TYPED && sign.equals(event.getCharacter());
    }

    @Override
    public String getDisplayText() {
        return "-".equals(sign) ? "−" : sign;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TypedSign typed && typed.sign.equals(sign) && typed.getShortcut() == getShortcut();
    }

    @Override
    public int hashCode() {
        return Objects.hash(sign, getShortcut());
    }
}
