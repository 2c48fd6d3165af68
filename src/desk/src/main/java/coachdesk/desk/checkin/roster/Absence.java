package coachdesk.desk.checkin.roster;

import java.util.Locale;

/** Why somebody who was booked did not come. Wire form: the name in lower case. */
public enum Absence {
    NO_SHOW,
    /** Said so, but too late for anybody else to take the place. */
    LATE_CANCEL;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Null for what is missing or only known to a newer program. */
    public static Absence ofWire(Object wire) {
        for (Absence absence : values()) {
            if (absence.wire().equals(wire)) {
                return absence;
            }
        }
        return null;
    }
}
