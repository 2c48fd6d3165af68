package coachdesk.contract;

import java.util.Optional;

/** The kinds of records that travel through the sync protocol. The wire name is stable; the Java name may change. */
public enum Kind {
    RESERVATION("reservation"),
    ATTENDANCE("attendance"),
    COURSE("course"),
    OFFER("offer"),
    PERSON("person"),
    /** Somebody who takes part in conversations; may be a person too. */
    PARTICIPANT("participant"),
    CONVERSATION("conversation"),
    MESSAGE("message"),
    /** Up to where a conversation was read, on one desk. */
    READ_MARK("read-mark"),
    CAMPAIGN("campaign"),
    /** One sending of a campaign. */
    DISPATCH("dispatch"),
    /** A basket that was kept under a name. */
    BASKET("basket"),
    /** That somebody does not want to be written to. */
    OPT_OUT("opt-out"),
    /** What happened to a record, when, by whom and on which device. Append-only; written by the server alone. */
    EVENT("event");

    private final String wire;

    Kind(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /** Empty for a kind that only a newer program knows; such records are passed over, never an error. */
    public static Optional<Kind> ofWire(String wire) {
        for (Kind kind : values()) {
            if (kind.wire.equals(wire)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
