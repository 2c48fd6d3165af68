package coachdesk.desk.checkin;

import java.time.Instant;
import java.util.List;

/** The rules at the door. Local, immediate, durable; callable from any thread, exact under simultaneous calls. */
public interface CheckIn {
    /**
     * @param text whatever was scanned, typed or decoded; untrusted, any length
     * @param at when it was scanned
     * @param force overrides NOT_TODAY
     */
    Verdict check(String text, Via via, Instant at, boolean force);

    /**
     * Takes an entry back.
     *
     * @return false when it was already undone or is unknown
     */
    boolean undo(String attendanceId, Instant at);

    /** Undoes the entry that counts for this code on the day of {@code at}. */
    boolean undoCode(String code, Instant at);

    /** The last entries of this data folder and of other desks, newest first. */
    List<Entry> recent(int limit);

    /** @param person name on the reservation; null when it is unknown here */
    record Entry(
            String attendanceId,
            String code,
            String person,
            String course,
            Instant at,
            String device,
            Via via,
            boolean counts,
            boolean undone,
            boolean waiting) {}
}
