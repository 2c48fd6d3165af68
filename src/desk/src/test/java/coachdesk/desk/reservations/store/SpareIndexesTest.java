package coachdesk.desk.reservations.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.store.Kinds;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.SpareIndexes;
import coachdesk.desk.store.Store;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpareIndexesTest {
    private final Kinds kinds = new Kinds(List.of(new ReservationTable(ZoneOffset.UTC)));

    @TempDir
    Path folder;

    private static Set<Object> indexes(Store store) {
        return store.read(
                sql -> sql.fetch("SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'reservation'")
                        .intoSet(0, Object.class));
    }

    private static Set<Object> triggers(Store store) {
        return store.read(
                sql -> sql.fetch("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'reservation'")
                        .intoSet(0, Object.class));
    }

    @Test
    void triggers_that_would_note_nothing_are_left_out_and_come_back_before_any_index() {
        Set<Object> before;
        try (Store store = NewStore.in(folder)) {
            before = triggers(store);
            assertThat(before).hasSizeGreaterThan(8);
            SpareIndexes.leaveOut(store, kinds);
            assertThat(triggers(store)).isEmpty();
            SpareIndexes.leaveOut(store, kinds);
        }
        try (Store store = NewStore.in(folder)) {
            AtomicInteger asked = new AtomicInteger();
            SpareIndexes.build(store, kinds, () -> asked.getAndIncrement() > 0);
            assertThat(triggers(store)).isEqualTo(before);
            assertThat(SpareIndexes.missing(store, kinds)).isTrue();

            SpareIndexes.build(store, kinds, () -> false);
            assertThat(triggers(store)).isEqualTo(before);
            assertThat(SpareIndexes.missing(store, kinds)).isFalse();
        }
    }

    @Test
    void what_was_made_here_before_the_load_keeps_its_triggers() {
        try (Store store = NewStore.in(folder)) {
            Set<Object> before = triggers(store);
            Records records = new Records(kinds);
            store.change(
                    tx -> records.told(tx, Kind.RESERVATION, "r1", 1, Map.of("id", "r1", "userName", "Awa Diallo")));

            SpareIndexes.leaveOut(store, kinds);

            assertThat(triggers(store)).isEqualTo(before);
        }
    }

    @Test
    void without_them_the_door_still_has_its_own() {
        try (Store store = NewStore.in(folder)) {
            SpareIndexes.leaveOut(store, kinds);

            assertThat(indexes(store)).filteredOn(sql -> sql != null).hasSize(2).allMatch(sql -> sql.toString()
                    .contains("code"));
        }
    }

    @Test
    void they_are_built_again_as_they_were_even_after_a_load_that_broke_off() {
        Set<Object> before;
        try (Store store = NewStore.in(folder)) {
            before = indexes(store);
            SpareIndexes.leaveOut(store, kinds);
            SpareIndexes.leaveOut(store, kinds);
        }
        try (Store store = NewStore.in(folder)) {
            SpareIndexes.build(store, kinds, () -> false);
            assertThat(indexes(store)).isEqualTo(before).hasSizeGreaterThan(10);

            SpareIndexes.build(store, kinds, () -> false);
            assertThat(indexes(store)).isEqualTo(before);
        }
    }

    @Test
    void an_update_of_the_program_finds_them_all_in_a_file_whose_load_broke_off() throws SQLException {
        Set<Object> indexesBefore;
        Set<Object> triggersBefore;
        try (Store store = NewStore.in(folder)) {
            indexesBefore = indexes(store);
            triggersBefore = triggers(store);
            SpareIndexes.leaveOut(store, kinds);
        }
        try (Connection older = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Store.FILE));
                Statement statement = older.createStatement()) {
            statement.execute("PRAGMA user_version = 15");
        }
        try (Store store = NewStore.in(folder)) {
            assertThat(indexes(store)).isEqualTo(indexesBefore);
            assertThat(triggers(store)).isEqualTo(triggersBefore);
            SpareIndexes.leaveOut(store, kinds);
            SpareIndexes.build(store, kinds, () -> false);
            assertThat(SpareIndexes.missing(store, kinds)).isFalse();
        }
    }
}
