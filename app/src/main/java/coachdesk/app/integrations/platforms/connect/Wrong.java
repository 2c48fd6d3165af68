package coachdesk.app.integrations.platforms.connect;

import java.util.Arrays;
import java.util.Locale;

/** Why something that was typed cannot be, as the server says it too. */
public enum Wrong {
    MISSING,
    INVALID,
    SPACES,
    HTTPS,
    PATH,
    PRIVATE,
    /** It was given for another account, and is not carried to this one. */
    AGAIN,
    /** Another connection is to the same account. */
    TWICE;

    static Wrong ofWire(String wire) {
        return Arrays.stream(values())
                .filter(wrong -> wrong.key().equals(wire))
                .findFirst()
                .orElse(INVALID);
    }

    /** Within a key of the language files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
