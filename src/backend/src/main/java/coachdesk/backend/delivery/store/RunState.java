package coachdesk.backend.delivery.store;

import java.util.Locale;

/** Whether a run's rows may be taken. */
public enum RunState {
    RUNNING,
    PAUSED,
    STOPPED,
    DONE;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunState ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
