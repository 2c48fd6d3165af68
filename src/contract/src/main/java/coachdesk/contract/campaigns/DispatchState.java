package coachdesk.contract.campaigns;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What has become of a sending. The one table of what may follow what, for desk and server. */
public enum DispatchState {
    PLANNED,
    /** Its time passed while nobody could send it; a person decides. */
    MISSED,
    RUNNING,
    PAUSED,
    STOPPED,
    /** Every recipient has an end; some may be failed or unknown. */
    DONE,
    CANCELLED,
    SKIPPED;

    private static final Map<DispatchState, Set<DispatchState>> NEXT = new EnumMap<>(DispatchState.class);

    static {
        NEXT.put(PLANNED, EnumSet.of(MISSED, RUNNING, CANCELLED, SKIPPED));
        NEXT.put(MISSED, EnumSet.of(PLANNED, RUNNING, CANCELLED, SKIPPED));
        NEXT.put(RUNNING, EnumSet.of(PAUSED, STOPPED, DONE));
        NEXT.put(PAUSED, EnumSet.of(RUNNING, STOPPED));
        NEXT.put(STOPPED, EnumSet.noneOf(DispatchState.class));
        // Failed ones are tried again.
        NEXT.put(DONE, EnumSet.of(RUNNING));
        // Its campaign was brought back.
        NEXT.put(CANCELLED, EnumSet.of(PLANNED, MISSED));
        NEXT.put(SKIPPED, EnumSet.noneOf(DispatchState.class));
    }

    public boolean mayBecome(DispatchState next) {
        return NEXT.get(this).contains(next);
    }

    /** Whether nothing was sent yet, so that it can still be moved or taken back. */
    public boolean ahead() {
        return this == PLANNED || this == MISSED;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is missing was never begun; what only a newer program knows is not ours to begin. */
    static DispatchState ofWire(String wire) {
        return wire == null
                ? PLANNED
                : Arrays.stream(values())
                        .filter(state -> state.wire().equals(wire))
                        .findFirst()
                        .orElse(STOPPED);
    }
}
