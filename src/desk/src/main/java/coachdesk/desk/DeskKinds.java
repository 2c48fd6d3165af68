package coachdesk.desk;

import coachdesk.desk.campaigns.store.BasketTable;
import coachdesk.desk.campaigns.store.CampaignTable;
import coachdesk.desk.campaigns.store.DispatchTable;
import coachdesk.desk.campaigns.store.OptOutTable;
import coachdesk.desk.catalogue.store.CourseTable;
import coachdesk.desk.catalogue.store.OfferTable;
import coachdesk.desk.checkin.store.AttendanceTable;
import coachdesk.desk.contacts.store.ParticipantTable;
import coachdesk.desk.contacts.store.PersonTable;
import coachdesk.desk.conversations.store.ConversationTable;
import coachdesk.desk.conversations.store.MessageTable;
import coachdesk.desk.conversations.store.ReadMarkTable;
import coachdesk.desk.reservations.store.EventTable;
import coachdesk.desk.reservations.store.ReservationTable;
import coachdesk.desk.store.Kinds;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** How a desk stores each kind. */
public final class DeskKinds {
    private DeskKinds() {}

    /** @param zone of the studio, at the moment */
    public static Kinds of(Supplier<ZoneId> zone) {
        return new Kinds(() -> List.of(
                new ReservationTable(zone),
                new AttendanceTable(),
                new CourseTable(),
                new OfferTable(),
                new PersonTable(),
                new ParticipantTable(),
                new ConversationTable(),
                new MessageTable(),
                new ReadMarkTable(),
                new CampaignTable(),
                new DispatchTable(),
                new BasketTable(),
                new OptOutTable(),
                new EventTable()));
    }
}
