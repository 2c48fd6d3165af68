package coachdesk.desk.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the rules look at, all from one state of the store. */
public interface DoorView {
    /** @param code in upper case; several reservations may share it */
    List<Ticket> byCode(String code);

    /** The codes that end like this, each once. */
    List<String> endingWith(String ending, int limit);

    /** The scan that counts. @param day of the session; null looks at all of them */
    Optional<Scan> counting(String reservationId, LocalDate day);

    /** Whether a scan of it is known at all, undone or not. */
    boolean everScanned(String reservationId);
}
