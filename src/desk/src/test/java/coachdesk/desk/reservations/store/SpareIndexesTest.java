package coachdesk.desk.reservations.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.store.Kinds;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.SpareIndexes;
import coachdesk.desk.store.Store;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
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
}
