package coachdesk.desk.checkin.store;

import coachdesk.desk.checkin.DoorView;
import coachdesk.desk.checkin.Scan;
import coachdesk.desk.checkin.Ticket;
import coachdesk.desk.store.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The door's view within one transaction. */
record DoorReads(Reading reading) implements DoorView {
    @Override
    public List<Ticket> byCode(String code) {
        return Tickets.byCode(reading, code);
    }

    @Override
    public List<String> endingWith(String ending, int limit) {
        return Tickets.endingWith(reading.sql(), ending, limit);
    }

    @Override
    public Optional<Scan> counting(String reservationId, LocalDate day) {
        return Scans.counting(reading.sql(), reservationId, day);
    }

    @Override
    public boolean everScanned(String reservationId) {
        return Scans.any(reading.sql(), reservationId);
    }
}
