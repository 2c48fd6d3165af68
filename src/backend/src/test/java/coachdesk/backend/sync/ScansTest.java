package coachdesk.backend.sync;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.sync.OpResult;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every scan is kept, the earliest counts, and the reservation says so. */
class ScansTest {
    private static final Instant EARLY = Instant.parse("2026-11-21T17:55:00Z");
    private static final Instant LATE = Instant.parse("2026-11-21T17:58:00Z");
    private Studio studio;
    private Studio.Desk left;
    private Studio.Desk right;

    private void open(TestDatabases database) {
        studio = new Studio(database.open());
        left = studio.frontDesk("left door");
        right = studio.frontDesk("right door");
        left.create("reservation", "r1", Map.of("id", "r1", "reservationCode", "AFR-000001", "validated", false));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @ParameterizedTest
    @EnumSource
    void two_desks_scan_one_ticket_offline_and_the_earlier_scan_counts(TestDatabases database) {
        open(database);
        left.scan("s-late", "r1", LATE);
        assertThat(studio.doc("reservation", "r1")).containsEntry("validatedAt", LATE.toString());
        right.scan("s-early", "r1", EARLY);
        assertThat(studio.doc("reservation", "r1"))
                .containsEntry("validated", true)
                .containsEntry("validatedAt", EARLY.toString());
        assertThat(studio.load()).containsKeys("attendance s-late", "attendance s-early");
    }

    @ParameterizedTest
    @EnumSource
    void undoing_a_scan_lets_the_next_one_count_and_without_any_the_ticket_is_free_again(TestDatabases database) {
        open(database);
        left.scan("s1", "r1", EARLY);
        right.scan("s2", "r1", LATE);
        left.edit("attendance", "s1", Map.of(), Map.of("undoneAt", LATE.toString(), "undoneBy", "left door"));
        assertThat(studio.doc("reservation", "r1")).containsEntry("validatedAt", LATE.toString());
        right.edit("attendance", "s2", Map.of(), Map.of("undoneAt", LATE.toString(), "undoneBy", "right door"));
        assertThat(studio.doc("reservation", "r1"))
                .containsEntry("validated", false)
                .containsEntry("validatedAt", null);
    }

    @ParameterizedTest
    @EnumSource
    void the_first_undo_counts(TestDatabases database) {
        open(database);
        left.scan("s1", "r1", EARLY);
        left.edit("attendance", "s1", Map.of(), Map.of("undoneAt", EARLY.toString(), "undoneBy", "left door"));
        OpResult second =
                right.edit("attendance", "s1", Map.of(), Map.of("undoneAt", LATE.toString(), "undoneBy", "right door"));
        assertThat(second.status()).isEqualTo(OpResult.MERGED);
        assertThat(studio.doc("attendance", "s1")).containsEntry("undoneBy", "left door");
    }

    @ParameterizedTest
    @EnumSource
    void a_scan_is_never_deleted_nor_rewritten_and_a_reservation_not_validated_by_hand(TestDatabases database) {
        open(database);
        left.scan("s1", "r1", EARLY);
        assertThat(left.delete("attendance", "s1", 1).code()).isEqualTo("request.invalid");
        assertThat(left.edit("attendance", "s1", Map.of(), Map.of("at", LATE.toString()))
                        .code())
                .isEqualTo("request.invalid");
        assertThat(left.edit("reservation", "r1", Map.of("validated", false), Map.of("validated", true))
                        .code())
                .isEqualTo("request.invalid");
    }

    @ParameterizedTest
    @EnumSource
    void the_same_scan_sent_under_another_operation_is_the_same_scan(TestDatabases database) {
        open(database);
        assertThat(left.scan("s1", "r1", EARLY).status()).isEqualTo(OpResult.APPLIED);
        assertThat(right.scan("s1", "r1", EARLY).status()).isEqualTo(OpResult.APPLIED);
        assertThat(studio.load().keySet().stream().filter(key -> key.startsWith("attendance")))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_scan_of_a_reservation_that_is_gone_is_kept_and_counts_when_it_comes_back(TestDatabases database) {
        open(database);
        var doc = studio.doc("reservation", "r1");
        left.delete("reservation", "r1", 1);
        right.scan("s1", "r1", EARLY);
        assertThat(studio.doc("reservation", "r1")).isNull();
        left.push(left.op("reservation", "r1", "restore", null, doc));
        assertThat(studio.doc("reservation", "r1")).containsEntry("validated", true);
    }

    @ParameterizedTest
    @EnumSource
    void the_front_desk_changes_no_course_and_nobody_writes_the_timeline(TestDatabases database) {
        open(database);
        assertThat(left.create("course", "c1", Map.of("id", "c1")).code()).isEqualTo("auth.not-allowed");
        assertThat(studio.desk("coach")
                        .create("event", "e1", Map.of("id", "e1"))
                        .code())
                .isEqualTo("request.invalid");
    }
}
