package coachdesk.desk;

import coachdesk.desk.articles.store.ArticleTables;
import coachdesk.desk.campaigns.store.BasketTable;
import coachdesk.desk.campaigns.store.CampaignTable;
import coachdesk.desk.campaigns.store.DispatchTable;
import coachdesk.desk.campaigns.store.OptOutTable;
import coachdesk.desk.catalogue.store.CatalogueTables;
import coachdesk.desk.checkin.store.AttendanceTable;
import coachdesk.desk.contacts.store.ContactTables;
import coachdesk.desk.conversations.store.ConversationTables;
import coachdesk.desk.integrations.store.IntegrationTables;
import coachdesk.desk.media.store.MediaTables;
import coachdesk.desk.reservations.store.EventTable;
import coachdesk.desk.reservations.store.ReservationTable;
import coachdesk.desk.store.Kinds;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How a desk stores each kind. */
public final class DeskKinds {
    private DeskKinds() {}

    /** @param zone of the studio, at the moment */
    public static Kinds of(Supplier<ZoneId> zone) {
        return new Kinds(() -> Stream.of(
                        List.of(
                                new ReservationTable(zone),
                                new AttendanceTable(),
                                new CampaignTable(),
                                new DispatchTable(),
                                new BasketTable(),
                                new OptOutTable(),
                                new EventTable()),
                        ConversationTables.all(),
                        ContactTables.all(),
                        CatalogueTables.all(),
                        ArticleTables.all(),
                        MediaTables.all(),
                        IntegrationTables.all())
                .flatMap(List::stream)
                .toList());
    }
}
