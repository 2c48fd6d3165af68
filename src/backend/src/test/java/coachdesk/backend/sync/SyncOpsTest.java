package coachdesk.backend.sync;

import static coachdesk.contract.sync.OpResult.APPLIED;
import static coachdesk.contract.sync.OpResult.CONFLICT;
import static coachdesk.contract.sync.OpResult.MERGED;
import static coachdesk.contract.sync.OpResult.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.sync.OpResult;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What two desks do to one record. */
class SyncOpsTest {
    private static final String KIND = "reservation";
    private Studio studio;
    private Studio.Desk door;
    private Studio.Desk office;

    private void open(TestDatabases database) {
        studio = new Studio(database.open());
        door = studio.desk("door");
        office = studio.desk("office");
        door.create(KIND, "r1", Map.of("id", "r1", "userName", "Zoé", "shippingStatus", "pending", "price", 30));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @ParameterizedTest
    @EnumSource
    void different_fields_merge_by_themselves(TestDatabases database) {
        open(database);
        OpResult first = office.edit(KIND, "r1", Map.of("price", 30), Map.of("price", 25));
        OpResult second =
                door.edit(KIND, "r1", Map.of("shippingStatus", "pending"), Map.of("shippingStatus", "shipped"));
        assertThat(first.status()).isEqualTo(APPLIED);
        assertThat(second.status()).isEqualTo(MERGED);
        assertThat(second.doc()).containsEntry("price", 25).containsEntry("shippingStatus", "shipped");
        assertThat(studio.doc(KIND, "r1")).isEqualTo(second.doc());
    }

    @ParameterizedTest
    @EnumSource
    void the_same_field_on_both_sides_is_a_conflict_that_changes_nothing_and_tells_who(TestDatabases database) {
        open(database);
        office.edit(KIND, "r1", Map.of("price", 30), Map.of("price", 25));
        OpResult result = door.edit(
                KIND,
                "r1",
                Map.of("price", 30, "shippingStatus", "pending"),
                Map.of("price", 20, "shippingStatus", "shipped"));
        assertThat(result.status()).isEqualTo(CONFLICT);
        assertThat(result.fields()).containsExactly("price");
        assertThat(result.theirs()).containsEntry("price", 25);
        assertThat(result.theirsBy()).containsEntry("device", "office").containsEntry("person", "person of office");
        assertThat(studio.doc(KIND, "r1")).containsEntry("price", 25).containsEntry("shippingStatus", "pending");
        assertThat(studio.timeline("r1")).containsExactly("edit", "conflict");
    }

    @ParameterizedTest
    @EnumSource
    void a_message_that_two_desks_let_go_is_said_once_and_another_under_its_id_is_refused(TestDatabases database) {
        open(database);
        Map<String, Object> said = Map.of(
                "id", "m1", "session_id", "k", "sender_type", "coach", "content", "Salut", "created_at", "18:00");
        assertThat(door.create("message", "m1", said).status()).isEqualTo(APPLIED);
        Map<String, Object> again = new HashMap<>(said);
        again.put("created_at", "18:01");
        OpResult second = office.create("message", "m1", again);
        assertThat(second.status()).isEqualTo(MERGED);
        assertThat(second.doc()).containsEntry("created_at", "18:00");
        again.put("content", "autre");
        assertThat(office.create("message", "m1", again).status()).isEqualTo(REJECTED);
        assertThat(studio.doc("message", "m1")).containsEntry("content", "Salut");
    }

    @ParameterizedTest
    @EnumSource
    void the_same_value_on_both_sides_is_no_conflict(TestDatabases database) {
        open(database);
        office.edit(KIND, "r1", Map.of("price", 30), Map.of("price", 25));
        OpResult result = door.edit(KIND, "r1", Map.of("price", 30.0), Map.of("price", 25.00));
        assertThat(result.status()).isEqualTo(MERGED);
        assertThat(result.rev()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_delete_against_an_edit_keeps_the_edit_and_says_so(TestDatabases database) {
        open(database);
        office.edit(KIND, "r1", Map.of("price", 30), Map.of("price", 25));
        OpResult late = door.delete(KIND, "r1", 1);
        assertThat(late.status()).isEqualTo(MERGED);
        assertThat(late.doc()).containsEntry("price", 25);
        assertThat(studio.timeline("r1")).containsExactly("edit", "merge");

        assertThat(door.delete(KIND, "r1", late.rev()).status()).isEqualTo(APPLIED);
        assertThat(studio.doc(KIND, "r1")).isNull();
        assertThat(door.delete(KIND, "r1", late.rev()).status()).isEqualTo(APPLIED);
    }

    @ParameterizedTest
    @EnumSource
    void an_older_edit_of_ones_own_does_not_hold_up_a_delete(TestDatabases database) {
        open(database);
        door.edit(KIND, "r1", Map.of("price", 30), Map.of("price", 25));
        assertThat(door.delete(KIND, "r1", 1).status()).isEqualTo(APPLIED);
    }

    @ParameterizedTest
    @EnumSource
    void an_edit_brings_a_deleted_record_back(TestDatabases database) {
        open(database);
        office.delete(KIND, "r1", 1);
        OpResult result = door.edit(KIND, "r1", Map.of("price", 30), Map.of("price", 20));
        assertThat(result.status()).isEqualTo(MERGED);
        assertThat(studio.doc(KIND, "r1")).containsEntry("price", 20).containsEntry("userName", "Zoé");
        assertThat(studio.timeline("r1")).containsExactly("delete", "merge");
    }

    @ParameterizedTest
    @EnumSource
    void a_delete_is_taken_back_with_the_document_that_was_deleted(TestDatabases database) {
        open(database);
        Map<String, Object> doc = studio.doc(KIND, "r1");
        office.delete(KIND, "r1", 1);
        OpResult result = office.push(office.op(KIND, "r1", "restore", null, doc));
        assertThat(result.status()).isEqualTo(APPLIED);
        assertThat(studio.doc(KIND, "r1")).isEqualTo(doc);
        assertThat(office.push(office.op(KIND, "r1", "restore", null, doc)).rev())
                .isEqualTo(result.rev());
    }

    @ParameterizedTest
    @EnumSource
    void a_null_clears_a_field_and_a_field_unknown_here_comes_back_untouched(TestDatabases database) {
        open(database);
        door.create("person", "p1", Map.of("id", "p1", "whatsapp", "+41790000101", "mood", Map.of("x", 1.10)));
        Map<String, Object> cleared = new java.util.HashMap<>();
        cleared.put("whatsapp", null);
        door.edit("person", "p1", Map.of("whatsapp", "+41790000101"), cleared);
        assertThat(studio.doc("person", "p1")).containsEntry("whatsapp", null).containsKey("mood");
    }

    @ParameterizedTest
    @EnumSource
    void an_edit_made_before_anothers_but_pushed_after_it_is_told_as_merged(TestDatabases database) {
        open(database);
        var offline = door.op(KIND, "r1", "edit", Map.of("userName", "Zoé"), Map.of("userName", "Zoé M."));
        studio.clock.advance(Duration.ofMinutes(5));
        office.edit(KIND, "r1", Map.of("price", 30), Map.of("price", 25));
        door.push(offline);
        assertThat(studio.timeline("r1")).containsExactly("edit", "merge");
    }

    @ParameterizedTest
    @EnumSource
    void what_exists_is_not_made_again_and_what_never_was_is_not_edited(TestDatabases database) {
        open(database);
        OpResult again = office.create(KIND, "r1", Map.of("id", "r1", "userName", "Other"));
        assertThat(again.status()).isEqualTo(REJECTED);
        assertThat(again.code()).isEqualTo("sync.exists");
        OpResult none = office.edit(KIND, "nobody", Map.of(), Map.of("price", 1));
        assertThat(none.code()).isEqualTo("request.not-found");
    }
}
