package coachdesk.desk.checkin.roster;

import coachdesk.desk.reservations.Reservations.Undo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The lists of who is expected and who came. Every method may be slow: not for the UI thread. Every change is queued in
 * the transaction that makes it, and what it gives back takes it back.
 */
public interface Rosters {
    /** The sessions of a day, by their time: courses of that weekday, and those that somebody is booked for. */
    List<CourseSession> sessions(LocalDate day);

    /** The sessions of several days in a row, of one state of the store. */
    List<CourseSession> sessions(LocalDate first, int days);

    /** Empty when the course is unknown and nobody is booked for it. */
    Optional<Roster> roster(String courseId, LocalDate day);

    /**
     * Notes that somebody is in. Nothing happens when that is known already, from whichever desk.
     *
     * @param day of the session, which may be another than that of {@code at}: lists are also copied from paper later
     */
    Undo came(String reservationId, LocalDate day, Instant at);

    /** Takes every entry for this session back. */
    Undo notCome(String reservationId, LocalDate day, Instant at);

    /** @param absence null when it is no longer so */
    Undo absent(String reservationId, LocalDate day, Absence absence);

    /**
     * Somebody who was not booked and is in: a reservation and its entry, in one transaction.
     *
     * @param name as typed; must not be blank
     */
    Undo walkIn(String courseId, LocalDate day, String name, Instant at);

    /** @param text null or blank when there is nothing to note */
    Undo note(String reservationId, String text);
}
