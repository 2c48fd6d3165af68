package coachdesk.desk.checkin;

import coachdesk.desk.reservations.ReservationRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The answer at the door. Durable before it is returned.
 *
 * @param code as understood, null when the text holds none
 * @param reservation null for UNKNOWN and NOT_A_TICKET
 * @param attendanceId of the entry made (ACCEPTED) or already there (ALREADY_IN); else null
 * @param earlier for ALREADY_IN: when, by which device and person; else null
 * @param nearest for NOT_TODAY: the days it is for
 * @param candidates for an ending that several codes share: those codes, at most 8; the verdict is then UNKNOWN
 */
public record Verdict(
        Kind kind,
        String code,
        ReservationRow reservation,
        String attendanceId,
        Earlier earlier,
        List<LocalDate> nearest,
        List<String> candidates) {
    /** Keys: {@code verdict.<name in lower case>}. */
    public enum Kind {
        ACCEPTED(0),
        ALREADY_IN(10),
        NOT_TODAY(11),
        CANCELLED(12),
        UNKNOWN(13),
        NOT_A_TICKET(14);

        private final int exit;

        Kind(int exit) {
            this.exit = exit;
        }

        /** The terminal's exit code. */
        public int exit() {
            return exit;
        }
    }

    public record Earlier(Instant at, String device, String person) {}
}
