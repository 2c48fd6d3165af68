package coachdesk.desk.reservations.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.store.Kinds;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZoneChangeTest {
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @TempDir
    Path folder;

    private final AtomicReference<ZoneId> zone = new AtomicReference<>(ZURICH);
    private final Records records = new Records(new Kinds(List.of(new ReservationTable(zone::get))));

    @Test
    void everyStoredDayBecomesTheOneOfTheNewZone() {
        try (Store store = NewStore.in(folder)) {
            for (int i = 0; i < 250; i++) {
                book(store, "r-%03d".formatted(i));
            }
            ZoneChange.apply(store, records, ZURICH);
            assertThat(days(store)).containsOnly("2026-03-04");

            zone.set(TOKYO);
            ZoneChange.apply(store, records, TOKYO);

            assertThat(days(store)).hasSize(250).containsOnly("2026-03-05");
        }
    }

    @Test
    void whatBrokeOffIsMadeGoodAtTheNextStartAndWhatIsRightIsLeftAlone() {
        try (Store store = NewStore.in(folder)) {
            ZoneChange.apply(store, records, ZURICH);
            book(store, "old");
            zone.set(TOKYO);
        }
        try (Store store = NewStore.in(folder)) {
            ZoneChange.apply(store, records, TOKYO);
            assertThat(days(store)).containsExactly("2026-03-05");

            store.change(tx -> tx.sql().execute("UPDATE reservation SET days = 'as it was'"));
            ZoneChange.apply(store, records, TOKYO);
            assertThat(days(store)).containsExactly("as it was");
        }
    }

    private void book(Store store, String id) {
        Map<String, Object> doc = Map.of("id", id, "datetime", "2026-03-04T19:30:00Z");
        store.change(tx -> records.told(tx, Kind.RESERVATION, id, 1, doc));
    }

    private static List<String> days(Store store) {
        return store.read(sql -> sql.fetch("SELECT days FROM reservation").getValues(0, String.class));
    }
}
