package coachdesk.desk.conversations;

import coachdesk.contract.campaigns.Lateness;
import coachdesk.desk.dates.Instants;
import coachdesk.desk.store.DocFields;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A message that goes into its conversation at a set time.
 *
 * @param zone in which the time was chosen
 */
public record LaterMessage(String id, String conversationId, String content, Instant at, ZoneId zone, State state) {
    /** Up to so many minutes late it goes without asking. */
    public static final int LATE_MINUTES = 15;

    /** What has become of it. */
    public enum State {
        PLANNED("planned"),
        SENT("sent"),
        CANCELLED("cancelled"),
        /** Its time has passed while nobody could send it: a person decides. */
        MISSED("missed");

        private final String wire;

        State(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }

        /** Null for one that only a newer program knows. */
        static State of(String wire) {
            for (State state : values()) {
                if (state.wire.equals(wire)) {
                    return state;
                }
            }
            return null;
        }
    }

    /** Empty for a document that says not what, where or when. */
    public static Optional<LaterMessage> of(String id, Map<String, Object> doc) {
        String conversation = DocFields.text(doc, "session_id");
        String content = DocFields.text(doc, "content");
        Instant at = Instants.read(doc.get("at")).orElse(null);
        State state = State.of(DocFields.text(doc, "state"));
        return conversation == null || content == null || at == null || state == null
                ? Optional.empty()
                : Optional.of(new LaterMessage(id, conversation, content, at, zone(doc), state));
    }

    private static ZoneId zone(Map<String, Object> doc) {
        try {
            String zone = DocFields.text(doc, "zone");
            return zone == null ? ZoneId.of("UTC") : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return ZoneId.of("UTC");
        }
    }

    /** Whether it is still to be sent, or to be decided on. */
    public boolean open() {
        return state == State.PLANNED || state == State.MISSED;
    }

    /** Whether it is due, or too late to go by itself. */
    public Lateness lateness(Instant now) {
        return state == State.MISSED ? Lateness.MISSED : Lateness.of(at, LATE_MINUTES, now);
    }

    /** The same on every desk: however many of them send it, it is one message. */
    public static String messageId(String laterId) {
        return UUID.nameUUIDFromBytes(("later-message " + laterId).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
