package coachdesk.desk.checkin.store;

import coachdesk.desk.checkin.DoorView;
import coachdesk.desk.checkin.Scan;
import coachdesk.desk.checkin.Ticket;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** The door's view within one transaction. */
record DoorReads(DSLContext sql) implements DoorView {
    @Override
    public List<Ticket> byCode(String code) {
        return Tickets.byCode(sql, code);
    }

    @Override
    public List<String> endingWith(String ending, int limit) {
        return Tickets.endingWith(sql, ending, limit);
    }

    @Override
    public Optional<Scan> counting(String reservationId, LocalDate day) {
        return Scans.counting(sql, reservationId, day);
    }

    @Override
    public boolean everScanned(String reservationId) {
        return Scans.any(sql, reservationId);
    }
}
