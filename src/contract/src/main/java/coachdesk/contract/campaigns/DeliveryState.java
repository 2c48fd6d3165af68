package coachdesk.contract.campaigns;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A row of the ledger: what has become of one message to one recipient by one channel. */
public enum DeliveryState {
    PLANNED,
    /** A sender has taken it; nothing has left yet. */
    CLAIMED,
    /** Its key is on the disk; it may have left. */
    SENDING,
    SENT,
    FAILED,
    /** Nobody can tell whether it arrived; a person settles it. */
    UNKNOWN,
    /** For a person to send by hand. */
    MANUAL,
    /** The sending was stopped before its turn. */
    STOPPED,
    /** In the basket, and not among the recipients when it began; the code says why. */
    LEFT_OUT;

    private static final Map<DeliveryState, Set<DeliveryState>> NEXT = new EnumMap<>(DeliveryState.class);

    static {
        // Failed without a try: when a run was found dead.
        NEXT.put(PLANNED, EnumSet.of(CLAIMED, STOPPED, FAILED));
        NEXT.put(CLAIMED, EnumSet.of(SENDING, PLANNED, STOPPED));
        // Back to planned, or stopped, only when the provider surely did not take it: it said so, or nothing was sent.
        NEXT.put(SENDING, EnumSet.of(SENT, FAILED, UNKNOWN, PLANNED, STOPPED));
        NEXT.put(SENT, EnumSet.noneOf(DeliveryState.class));
        NEXT.put(FAILED, EnumSet.of(PLANNED));
        NEXT.put(UNKNOWN, EnumSet.of(SENT, PLANNED));
        NEXT.put(MANUAL, EnumSet.of(SENT, STOPPED));
        NEXT.put(STOPPED, EnumSet.noneOf(DeliveryState.class));
        NEXT.put(LEFT_OUT, EnumSet.noneOf(DeliveryState.class));
    }

    public boolean mayBecome(DeliveryState next) {
        return NEXT.get(this).contains(next);
    }

    /** Whether it still has to go by itself. */
    public boolean open() {
        return this == PLANNED || this == CLAIMED || this == SENDING;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DeliveryState> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(state -> state.wire().equals(wire))
                .findFirst();
    }
}
