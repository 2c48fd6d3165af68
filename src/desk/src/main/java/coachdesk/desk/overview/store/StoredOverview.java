package coachdesk.desk.overview.store;

import coachdesk.desk.checkin.store.RosterReads;
import coachdesk.desk.checkin.store.SessionCounts;
import coachdesk.desk.overview.Overview;
import coachdesk.desk.overview.OverviewPage;
import coachdesk.desk.overview.Period;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The overview over the store. Any thread. */
public final class StoredOverview implements Overview {
    private final Store store;
    private final SessionCounts counts;
    private final Clock clock;
    private final Supplier<ZoneId> zone;

    /** @param zone of the studio, at the moment */
    public StoredOverview(Store store, Clock clock, Supplier<ZoneId> zone) {
        this.store = store;
        this.counts = new SessionCounts(store);
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public boolean count() {
        return counts.catchUp();
    }

    @Override
    public OverviewPage page(int weeks) {
        Instant now = clock.instant();
        ZoneId here = zone.get();
        Period period = new Period(weeks, LocalDate.ofInstant(now, here));
        counts.follow();
        return store.reading(reading -> {
            boolean counted = SessionCounts.upToDate(reading);
            RosterReads rosters = new RosterReads(reading);
            SessionReads sessions = SessionReads.of(reading, period);
            return new OverviewPage(
                    period,
                    counted ? rosters.counted(period.today()) : rosters.sessions(period.today(), 1),
                    new DueReads(reading, now).due(),
                    sessions.attendance(),
                    sessions.missed(),
                    SaleReads.of(reading, period, here),
                    CampaignReads.of(reading, period, here),
                    counted,
                    isEmpty(reading));
        });
    }

    private static boolean isEmpty(Reading reading) {
        return reading.statements()
                .first(
                        "SELECT 1 WHERE EXISTS (SELECT 1 FROM reservation WHERE NOT deleted)"
                                + " OR EXISTS (SELECT 1 FROM course WHERE NOT deleted)",
                        row -> true)
                .isEmpty();
    }
}
