package coachdesk.desk.reservations;

import java.time.LocalDate;

/** The reservations that a figure counts. Days are in the studio's zone, both included. */
public sealed interface ReservationSlice {
    /** For a session in these days, and not cancelled. */
    record BookedFor(LocalDate from, LocalDate to) implements ReservationSlice {}

    /** With which somebody came in these days. */
    record Came(LocalDate from, LocalDate to) implements ReservationSlice {}

    /** Of an offer, made in these days, not cancelled and not for nothing. @param offer null for those that name none */
    record Sold(String offer, LocalDate from, LocalDate to) implements ReservationSlice {}
}
