package coachdesk.desk.reservations.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.store.Integrity;
import coachdesk.desk.store.SpareIndexes;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchFillTest {
    private static final int ROWS = 4_500;

    @TempDir
    Path folder;

    private ReservationsFolder desk;

    @BeforeEach
    void loadsWithoutTheFullText() {
        desk = new ReservationsFolder(folder);
        desk.book("first", "userName", "Awa Exemple");
        SpareIndexes.leaveOut(desk.store, desk.records.kinds());
        desk.told(
                Kind.RESERVATION,
                IntStream.range(0, ROWS)
                        .mapToObj(i -> ReservationsFolder.doc("r" + i, "userName", "Camille Modèle " + i))
                        .toList());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private int found(String text) {
        return desk.reservations.count(ReservationQuery.all().withText(text));
    }

    private boolean builtAfter(int questions) {
        int[] asked = {0};
        SpareIndexes.build(desk.store, desk.records.kinds(), () -> asked[0]++ >= questions);
        return asked[0] <= questions;
    }

    @Test
    void everything_is_found_before_during_and_after() {
        for (int step = 1; !builtAfter(step); step++) {
            assertThat(found("modele")).isEqualTo(ROWS);
            assertThat(found("awa")).isEqualTo(1);
            assertThat(found("camille 4321")).isEqualTo(1);
        }
        assertThat(found("modele")).isEqualTo(ROWS);
        assertThat(found("camille 4321")).isEqualTo(1);
        assertThat(Integrity.isWhole(desk.store)).isTrue();
    }

    @Test
    void changes_in_between_are_found_and_leave_the_index_whole() {
        boolean built = false;
        for (int step = 0; !built; step++) {
            String early = "r" + step;
            String late = "r" + (ROWS - 1 - step);
            for (String id : List.of(early, late)) {
                desk.book(id, "userName", "Zélie Changée");
            }
            desk.store.change(tx -> desk.records.told(tx, Kind.RESERVATION, early, 0, null));
            assertThat(found("zelie")).isEqualTo(step + 1);
            built = builtAfter(1);
        }
        assertThat(found("modele") + found("zelie")).isLessThan(ROWS);
        assertThat(Integrity.isWhole(desk.store)).isTrue();
    }

    @Test
    void a_load_that_broke_off_is_made_good_by_the_next_program() {
        desk.close();
        desk = new ReservationsFolder(folder);
        assertThat(found("modele")).isEqualTo(ROWS);

        SpareIndexes.build(desk.store, desk.records.kinds(), () -> false);
        assertThat(found("modele")).isEqualTo(ROWS);
        assertThat(Integrity.isWhole(desk.store)).isTrue();
    }

    @Test
    void an_index_that_a_writer_merged_is_whole_for_everyone_who_searched_before() {
        SpareIndexes.build(desk.store, desk.records.kinds(), () -> false);
        for (int i = 0; i < 50; i++) {
            desk.book("r" + i, "userName", "Zélie Changée");
            found("zelie");
        }
        for (int i = 0; i < 50; i++) {
            assertThat(Integrity.isWhole(desk.store)).isTrue();
            desk.book("r" + i, "userName", "Zélie Encore");
        }
    }

    @Test
    void a_row_that_takes_the_place_of_a_deleted_one_is_found() {
        desk.store.change(tx -> desk.records.told(tx, Kind.RESERVATION, "first", 0, null));
        for (int step = 1; !builtAfter(step); step++) {
            desk.store.change(tx -> desk.records.told(tx, Kind.RESERVATION, "r" + (ROWS - 1), 0, null));
            desk.book("r" + (ROWS - 1), "userName", "Zélie Nouvelle");
            assertThat(found("zelie")).isEqualTo(1);
        }
        assertThat(found("modele")).isEqualTo(ROWS - 1);
        assertThat(found("zelie")).isEqualTo(1);
        assertThat(Integrity.isWhole(desk.store)).isTrue();
    }
}
