package coachdesk.contract.integrations;

import java.util.Arrays;
import java.util.Optional;

/** What of a studio's days a platform is told about. */
public enum SyncEvent {
    PERSON_CREATED("person.created"),
    PERSON_UPDATED("person.updated"),
    /** Becomes a deal where the platform knows deals, or else an activity. */
    BOOKING_MADE("booking.made"),
    CAME("booking.came"),
    NO_SHOW("booking.no-show"),
    CAMPAIGN_SENT("campaign.sent");

    private final String wire;

    SyncEvent(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public static Optional<SyncEvent> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(event -> event.wire().equals(wire))
                .findFirst();
    }
}
