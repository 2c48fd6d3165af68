package coachdesk.desk.checkin.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.checkin.Verdict;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.reservations.store.ReservationTable;
import coachdesk.desk.settings.SessionSecrets;
import coachdesk.desk.store.Kinds;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhoLetInTest {
    private static final Instant NOW = Instant.parse("2026-03-04T17:20:00Z");

    @TempDir
    Path folder;

    @Test
    void theLastOneInSaysWhoWasSignedIn() {
        assertThat(earlierEntry("Amina").person()).isEqualTo("Amina");
    }

    @Test
    void nobodyIsNamedWhereNobodySignsIn() {
        assertThat(earlierEntry(null).person()).isNull();
    }

    private Verdict.Earlier earlierEntry(String account) {
        try (Store store = NewStore.in(folder)) {
            Records records = new Records(new Kinds(List.of(new ReservationTable(ZoneId.of("Europe/Zurich")))));
            store.change(tx ->
                    records.told(tx, Kind.RESERVATION, "r1", 1, Map.of("id", "r1", "reservationCode", "AFR-B7281A")));
        }
        DeskOptions options =
                new DeskOptions(folder, new SettableClock(NOW), new Random(1), new SessionSecrets(), Optional::empty);
        try (Desk desk = DeskOpener.open(options)) {
            desk.settings().change(values -> values.withServer("https://desk.example.com")
                    .withAccount(account));
            assertThat(desk.checkIn().check("AFR-B7281A", Via.TYPED, NOW, true).kind())
                    .isEqualTo(Verdict.Kind.ACCEPTED);
            return desk.checkIn().check("AFR-B7281A", Via.TYPED, NOW, false).earlier();
        }
    }
}
