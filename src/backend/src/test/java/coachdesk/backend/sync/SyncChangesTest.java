package coachdesk.backend.sync;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.store.RecordStore.Row;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.Kind;
import coachdesk.contract.auth.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The delta feed. */
class SyncChangesTest {
    private Studio studio;
    private Studio.Desk desk;

    private void open(TestDatabases database) {
        studio = new Studio(database.open());
        desk = studio.desk("desk");
        for (int i = 0; i < 7; i++) {
            desk.create("person", "p" + i, Map.of("id", "p" + i, "name", "Person " + i));
        }
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private SyncChanges.Page after(String cursor) {
        return studio.changes.after(studio.tenant, Role.COACH, null, cursor, 3).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void pages_follow_each_other_and_the_last_one_has_digests_that_the_rows_give(TestDatabases database) {
        open(database);
        desk.edit("person", "p1", Map.of("name", "Person 1"), Map.of("name", "Renamed"));
        desk.delete("person", "p2", 1);
        SyncChanges.Page first = after("");
        assertThat(first.more()).isTrue();
        assertThat(first.digests()).isNull();
        List<Row> rows = studio.rows();
        assertThat(rows).extracting(Row::seq).isSorted().doesNotHaveDuplicates();
        String last = after(after(after("").cursor()).cursor()).cursor();
        assertThat(after(last).digests()).isEqualTo(Studio.digests(rows));
        assertThat(after(last).rows()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void only_what_changed_since_the_cursor_comes_and_a_deletion_comes_as_a_tombstone(TestDatabases database) {
        open(database);
        String cursor = studio.changes
                .after(studio.tenant, Role.COACH, null, "", 1000)
                .orElseThrow()
                .cursor();
        desk.delete("person", "p3", 1);
        assertThat(after(cursor).rows())
                .filteredOn(row -> row.kind().equals("person"))
                .singleElement()
                .satisfies(row -> assertThat(row.deleted()).isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void one_kind_alone_comes_when_it_is_asked_for_with_its_digest_alone(TestDatabases database) {
        open(database);
        desk.create("course", "c1", Map.of("id", "c1", "name", "Afro"));
        desk.edit("person", "p1", Map.of("name", "Person 1"), Map.of("name", "Renamed"));
        List<Row> rows = new ArrayList<>();
        String cursor = "";
        SyncChanges.Page page;
        do {
            page = studio.changes
                    .after(studio.tenant, Role.COACH, Kind.PERSON, cursor, 3)
                    .orElseThrow();
            rows.addAll(page.rows());
            cursor = page.cursor();
        } while (page.more());
        assertThat(rows).hasSize(7).allMatch(row -> row.kind().equals("person"));
        assertThat(page.digests()).isEqualTo(Studio.digests(rows));
    }

    @ParameterizedTest
    @EnumSource
    void a_record_deleted_while_a_first_load_is_under_way_is_told(TestDatabases database) {
        open(database);
        SyncChanges.Page first = after("");
        desk.delete("person", "p0", 1);
        List<Row> rest = after(after(first.cursor()).cursor()).rows();
        assertThat(rest).anyMatch(row -> row.id().equals("p0") && row.deleted());
    }

    @ParameterizedTest
    @EnumSource
    void a_cursor_older_than_the_purge_must_load_anew_while_a_first_load_goes_on(TestDatabases database) {
        open(database);
        String old = after("").cursor().replaceFirst(":[0-9]+$", "");
        desk.delete("person", "p6", 1);
        studio.clock.advance(Duration.ofDays(91));
        studio.purge();
        assertThat(studio.changes.after(studio.tenant, Role.COACH, null, old, 3))
                .isEmpty();
        SyncChanges.Page first = after("");
        assertThat(after(first.cursor()).rows()).isNotEmpty();
        assertThat(studio.load()).doesNotContainKey("person p6").containsKey("person p5");
    }

    @ParameterizedTest
    @EnumSource
    void a_cursor_of_before_a_restore_of_nowhere_or_of_the_future_must_load_anew(TestDatabases database) {
        open(database);
        String cursor = after("").cursor();
        String epoch = cursor.substring(0, cursor.indexOf(':'));
        for (String bad : List.of("nonsense", epoch + ":99999", "other:1", ":", epoch + ":-3", epoch + ":1:2:3")) {
            assertThat(studio.changes.after(studio.tenant, Role.COACH, null, bad, 3))
                    .as(bad)
                    .isEmpty();
        }
        studio.tenants.renewEpochs();
        assertThat(studio.changes.after(studio.tenant, Role.COACH, null, cursor, 3))
                .isEmpty();
    }
}
