package coachdesk.cli.desks;

import coachdesk.desk.catalogue.store.CourseTable;
import coachdesk.desk.catalogue.store.OfferTable;
import coachdesk.desk.checkin.store.AttendanceTable;
import coachdesk.desk.contacts.store.PersonTable;
import coachdesk.desk.reservations.store.EventTable;
import coachdesk.desk.reservations.store.ReservationTable;
import coachdesk.desk.store.Kinds;
import coachdesk.desk.store.Records;
import java.time.ZoneId;
import java.util.List;

/** The tables of a desk, for tests that write what a server would have said. */
public final class TestKinds {
    public static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    private TestKinds() {}

    public static Records records() {
        return new Records(new Kinds(List.of(
                new ReservationTable(ZONE),
                new AttendanceTable(),
                new CourseTable(),
                new OfferTable(),
                new PersonTable(),
                new EventTable())));
    }
}
