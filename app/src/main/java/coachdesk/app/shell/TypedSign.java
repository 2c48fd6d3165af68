package coachdesk.app.shell;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** A sign that lies on another key in every country, such as the question mark: only what was typed tells it. */
final class TypedSign extends KeyCombination {
    private final String sign;

    TypedSign(String sign) {
        this.sign = sign;
    }

    @Override
    public boolean match(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_TYPED && sign.equals(event.getCharacter());
    }

    @Override
    public String getDisplayText() {
        return sign;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TypedSign typed && typed.sign.equals(sign);
    }

    @Override
    public int hashCode() {
        return sign.hashCode();
    }
}
