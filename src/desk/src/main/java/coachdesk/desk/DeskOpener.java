package coachdesk.desk;

import coachdesk.desk.catalogue.store.CourseTable;
import coachdesk.desk.catalogue.store.OfferTable;
import coachdesk.desk.checkin.CheckIn;
import coachdesk.desk.checkin.store.AttendanceTable;
import coachdesk.desk.checkin.store.DurableCheckIn;
import coachdesk.desk.contacts.store.PersonTable;
import coachdesk.desk.reservations.Reservations;
import coachdesk.desk.reservations.store.EventTable;
import coachdesk.desk.reservations.store.ReservationQueries;
import coachdesk.desk.reservations.store.ReservationTable;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.desk.settings.Settings;
import coachdesk.desk.store.Edits;
import coachdesk.desk.store.Kinds;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.RandomIds;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.desk.sync.Machine;
import coachdesk.desk.sync.store.Identity;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** Opens a data folder and puts the parts of a desk together. */
public final class DeskOpener {
    private DeskOpener() {}

    /**
     * Makes the folder where it is missing. Starts nothing by itself.
     *
     * @throws coachdesk.desk.problems.ProblemException when the folder cannot be used; then nothing was touched
     */
    public static Desk open(DeskOptions options) {
        return open(options, new Machine());
    }

    /** @param machine fingerprint of the computer */
    static Desk open(DeskOptions options, Supplier<String> machine) {
        Store store = Store.open(options.folder());
        Settings settings = JsonSettings.open(options.folder());
        Supplier<String> newId = new RandomIds(options.random());
        Identity.settle(store, machine.get(), newId);
        Records records = new Records(kinds(settings.values().zone()));
        Outbox outbox = new Outbox(records, newId);
        Reservations reservations = new ReservationQueries(
                store, outbox, options.clock(), () -> settings.values().zone(), () -> settings.values()
                        .deviceName());
        CheckIn checkIn = new DurableCheckIn(store, outbox, settings, newId, () -> null);
        Edits edits = new Edits(store, outbox, options.clock());
        return new Desk(store, settings, reservations, checkIn, null, null, edits);
    }

    static Kinds kinds(ZoneId zone) {
        return new Kinds(List.of(
                new ReservationTable(zone),
                new AttendanceTable(),
                new CourseTable(),
                new OfferTable(),
                new PersonTable(),
                new EventTable()));
    }
}
