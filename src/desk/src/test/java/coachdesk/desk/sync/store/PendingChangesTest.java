package coachdesk.desk.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.contract.sync.OpType;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.catalogue.store.CatalogueTables;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.reservations.store.ReservationTable;
import coachdesk.desk.settings.SessionSecrets;
import coachdesk.desk.store.Kinds;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PendingChangesTest {
    private static final Instant NOW = Instant.parse("2026-03-04T17:20:00Z");

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(NOW);
    private Desk desk;
    private PendingChanges queue;

    @BeforeEach
    void open() {
        try (Store store = NewStore.in(folder)) {
            Records records = new Records(new Kinds(Stream.concat(
                            Stream.of(new ReservationTable(ZoneId.of("Europe/Zurich"))), CatalogueTables.all().stream())
                    .toList()));
            store.change(tx -> {
                records.told(tx, Kind.RESERVATION, "r1", 1, booking("r1", "AFR-B7281A", "Léa Zürcher"));
                records.told(tx, Kind.RESERVATION, "r2", 1, booking("r2", "AFR-000001", null));
                records.told(tx, Kind.COURSE, "c1", 1, Map.of("id", "c1", "name", "Afro Flow"));
            });
        }
        desk = DeskOpener.open(new DeskOptions(folder, clock, new Random(1), new SessionSecrets(), Optional::empty));
        queue = new PendingChanges(desk.store());
    }

    private static Map<String, Object> booking(String id, String code, String person) {
        return person == null
                ? Map.of("id", id, "reservationCode", code)
                : Map.of("id", id, "reservationCode", code, "userName", person);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anUntouchedDeskHasNoneWaiting() {
        assertThat(queue.first(10)).isEmpty();
    }

    @Test
    void everyChangeIsNamedAsAPersonKnowsItOldestFirst() {
        desk.reservations().edit("r1", Map.of("trackingNumber", "99.00.1111"));
        clock.advance(Duration.ofMinutes(1));
        desk.edits().edit(Kind.COURSE, "c1", Map.of("name", "Afro Flow II"));
        desk.checkIn().check("AFR-B7281A", Via.SCANNER, clock.instant(), true);
        desk.reservations().delete(List.of("r2"));

        List<PendingChange> waiting = queue.first(10);

        assertThat(waiting)
                .extracting(PendingChange::type)
                .containsExactly(OpType.EDIT, OpType.EDIT, OpType.CREATE, OpType.DELETE);
        assertThat(waiting)
                .extracting(PendingChange::label)
                .startsWith("AFR-B7281A · Léa Zürcher", "Afro Flow II", "AFR-B7281A · Léa Zürcher");
        assertThat(waiting.getFirst().since()).isEqualTo(NOW);
        assertThat(waiting.get(1).since()).isEqualTo(NOW.plusSeconds(60));
        assertThat(waiting).noneMatch(PendingChange::sent);
    }

    @Test
    void onlyTheFirstAreReadWhenThereAreMany() {
        for (int i = 0; i < 5; i++) {
            desk.reservations().edit("r1", Map.of("trackingNumber", "99.00." + i));
        }

        assertThat(queue.first(3)).hasSize(3).isEqualTo(queue.first(100).subList(0, 3));
    }
}
