package coachdesk.desk.checkin;

import java.util.Locale;

/** How a code came in. Wire form: the name in lower case. */
public enum Via {
    TYPED,
    SCANNER,
    PICTURE,
    CAMERA,
    LIST,
    /** A server's own word, from a program that keeps no scans. */
    SERVER;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@link #SERVER} for what is missing or only known to a newer program. */
    public static Via ofWire(String wire) {
        for (Via via : values()) {
            if (via.wire().equals(wire)) {
                return via;
            }
        }
        return SERVER;
    }
}
