package coachdesk.backend.sync;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.sync.OpResult;
import coachdesk.contract.sync.Operation;
import coachdesk.contract.sync.PushAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operation once, in its order, whatever the network does. */
class PushOrderTest {
    private Studio studio;
    private Studio.Desk desk;

    private void open(TestDatabases database) {
        studio = new Studio(database.open());
        desk = studio.desk("desk");
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private Operation person(int n, String opId, String id) {
        return new Operation(
                n, opId, "person", id, "create", null, Studio.START.toString(), Map.of("id", id, "name", id));
    }

    @ParameterizedTest
    @EnumSource
    void a_batch_sent_twice_because_its_answer_was_lost_takes_effect_once(TestDatabases database) {
        open(database);
        List<Operation> batch = List.of(
                person(1, "a", "p1"),
                new Operation(
                        2,
                        "b",
                        "person",
                        "p1",
                        "edit",
                        Map.of("name", "p1"),
                        Studio.START.toString(),
                        Map.of("name", "x")));
        PushAnswer first = desk.pushAll(batch);
        PushAnswer second = desk.pushAll(batch);
        assertThat(second).isEqualTo(first);
        assertThat(studio.timeline("p1")).containsExactly("edit");
    }

    @ParameterizedTest
    @EnumSource
    void a_gap_is_told_with_the_number_that_is_expected(TestDatabases database) {
        open(database);
        PushAnswer answer = desk.pushAll(List.of(person(1, "a", "p1"), person(3, "c", "p3")));
        assertThat(answer.results()).hasSize(1);
        assertThat(answer.expected()).isEqualTo(2);
        assertThat(studio.doc("person", "p3")).isNull();

        PushAnswer renumbered = desk.pushAll(List.of(person(2, "c", "p3")));
        assertThat(renumbered.expected()).isNull();
        assertThat(studio.doc("person", "p3")).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void a_copied_data_folder_sends_the_same_operation_under_a_new_device_without_harm(TestDatabases database) {
        open(database);
        desk.pushAll(List.of(person(1, "a", "p1")));
        PushAnswer copy = studio.desk("copy").pushAll(List.of(person(1, "a", "p1"), person(2, "b", "p2")));
        assertThat(copy.results()).extracting(OpResult::status).containsExactly("applied", "applied");
        assertThat(copy.expected()).isNull();
        assertThat(studio.load()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_bad_operation_takes_neither_those_before_nor_those_behind_it_along(TestDatabases database) {
        open(database);
        Operation bad = new Operation(2, "b", "unicorn", "u", "create", null, Studio.START.toString(), Map.of());
        PushAnswer answer = desk.pushAll(List.of(person(1, "a", "p1"), bad, person(3, "c", "p3")));
        assertThat(answer.results()).extracting(OpResult::status).containsExactly("applied", "rejected", "applied");
        assertThat(answer.results().get(1).code()).isEqualTo("sync.unknown-kind");
        assertThat(studio.load()).containsOnlyKeys("person p1", "person p3");
    }

    @ParameterizedTest
    @EnumSource
    void an_operation_that_the_database_cannot_hold_is_set_aside_alone(TestDatabases database) {
        open(database);
        Operation strange = new Operation(
                2,
                "b",
                "reservation",
                "r2",
                "create",
                null,
                Studio.START.toString(),
                Map.of("reservationCode", "\ud800"));
        PushAnswer answer = desk.pushAll(List.of(person(1, "a", "p1"), strange, person(3, "c", "p3")));
        assertThat(answer.results()).hasSize(3);
        assertThat(answer.results().getFirst().status()).isEqualTo("applied");
        assertThat(answer.results().getLast().status()).isEqualTo("applied");
        assertThat(studio.load()).containsKeys("person p1", "person p3");
    }
}
