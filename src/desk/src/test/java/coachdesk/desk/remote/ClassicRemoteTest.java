package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.Change;
import coachdesk.contract.sync.OpResult;
import coachdesk.contract.sync.OpType;
import coachdesk.contract.sync.Operation;
import coachdesk.contract.sync.PushRequest;
import coachdesk.desk.remote.StubServer.Answer;
import coachdesk.desk.store.Json;
import coachdesk.desk.sync.Pull;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClassicRemoteTest {
    private final StubServer server = Recorded.server();
    private final ClassicRemote remote = new ClassicRemote(
            server.address(),
            Clock.systemUTC(),
            () -> ZoneId.of("Europe/Zurich"),
            () -> "CH",
            (kind, id) -> Optional.empty());

    @AfterEach
    void close() {
        remote.close();
        server.close();
    }

    private OpResult push(Kind kind, String id, String type, Map<String, Object> base, Map<String, Object> body) {
        Operation op = new Operation(1, "op", kind.wire(), id, type, base, "2026-02-10T18:00:00Z", body);
        return remote.push(new PushRequest("d", "D", List.of(op)), Set.of())
                .results()
                .getFirst();
    }

    private static List<Change> of(Pull pull, Kind kind) {
        return pull.page().changes().stream()
                .filter(change -> change.kind().equals(kind.wire()))
                .toList();
    }

    @Test
    void every_list_syncs_and_every_row_survives_unchanged() {
        Pull pull = remote.pull(null, null);

        assertThat(of(pull, Kind.RESERVATION)).extracting(Change::doc).isEqualTo(Recorded.reservations());
        assertThat(of(pull, Kind.COURSE)).extracting(Change::doc).isEqualTo(Json.list(Recorded.text("courses.json")));
        assertThat(of(pull, Kind.OFFER)).extracting(Change::doc).isEqualTo(Json.list(Recorded.text("offers.json")));
        assertThat(of(pull, Kind.PERSON)).extracting(Change::doc).isEqualTo(Json.list(Recorded.text("users.json")));
        assertThat(of(pull, Kind.ATTENDANCE)).hasSize(40);
        assertThat(pull.complete())
                .containsExactlyInAnyOrder(
                        Kind.RESERVATION,
                        Kind.ATTENDANCE,
                        Kind.COURSE,
                        Kind.OFFER,
                        Kind.PERSON,
                        Kind.PARTICIPANT,
                        Kind.CONVERSATION,
                        Kind.CAMPAIGN,
                        Kind.DISPATCH,
                        Kind.LEAD,
                        Kind.EMOJI,
                        Kind.AI_CONFIG,
                        Kind.AI_LOG,
                        Kind.CATEGORY,
                        Kind.DISCOUNT_CODE,
                        Kind.ARTICLE,
                        Kind.MEDIA,
                        Kind.PAYMENT_LINKS,
                        Kind.CONCEPT,
                        Kind.EVENT);
        assertThat(pull.warning()).isNull();
    }

    @Test
    void a_creation_time_that_is_made_up_at_each_reading_is_no_change() {
        Map<String, Object> one = new HashMap<>(Map.of("id", "u", "name", "N", "createdAt", "2026-02-01T10:00:00Z"));
        long before = ClassicShape.rev(Kind.PERSON, one);
        one.put("createdAt", "2026-02-02T10:00:00Z");
        assertThat(ClassicShape.rev(Kind.PERSON, one)).isEqualTo(before);
        one.put("name", "M");
        assertThat(ClassicShape.rev(Kind.PERSON, one)).isNotEqualTo(before);
    }

    @Test
    void a_row_that_breaks_the_whole_list_costs_only_itself() {
        List<?> rows = Recorded.reservations();
        server.on("GET /api/reservations", query -> Recorded.page(query, rows, 77));

        Pull pull = remote.pull(null, null);

        assertThat(of(pull, Kind.RESERVATION)).hasSize(rows.size() - 1);
        assertThat(pull.complete()).doesNotContain(Kind.RESERVATION, Kind.ATTENDANCE);
        assertThat(pull.warning().code()).isEqualTo(ErrorCode.CLASSIC_UNREADABLE);
        assertThat(pull.warning().details()).containsEntry("count", "1");
    }

    @Test
    void a_list_of_courses_that_is_broken_leaves_the_courses_alone() {
        server.on("GET /api/courses", Recorded.answer(1366));

        Pull pull = remote.pull(null, null);

        assertThat(of(pull, Kind.RESERVATION)).isNotEmpty();
        assertThat(pull.complete()).doesNotContain(Kind.COURSE).contains(Kind.RESERVATION);
    }

    @Test
    void rows_without_an_identity_and_twins_are_survived() {
        List<Object> rows = new ArrayList<>(Recorded.reservations());
        rows.add(rows.getFirst());
        rows.add(Map.of("reservationCode", "AFR-000000"));
        rows.add("nonsense");
        server.on(
                "GET /api/reservations",
                Answer.json(Json.write(Map.of("data", rows, "pagination", Map.of("total", rows.size())))));

        assertThat(of(remote.pull(null, null), Kind.RESERVATION)).hasSize(rows.size() - 3);
    }

    @Test
    void beyond_the_cap_the_pages_tell_the_rest() {
        List<?> rows = Recorded.reservations();
        server.on(
                "GET /api/reservations",
                query -> query.contains("all_data")
                        ? Answer.json(Json.write(
                                Map.of("data", rows.subList(0, 150), "pagination", Map.of("total", rows.size()))))
                        : Recorded.page(query, rows, -1));

        Pull pull = remote.pull(null, null);

        assertThat(of(pull, Kind.RESERVATION)).hasSize(rows.size());
        assertThat(pull.complete()).contains(Kind.RESERVATION);
    }

    @Test
    void what_it_cannot_do_is_said_and_not_tried() {
        assertThat(push(Kind.CATEGORY, "c", OpType.DELETE, Map.of(), null).code())
                .isEqualTo("classic.cannot");
        assertThat(push(Kind.CONCEPT, Kind.THE_CONCEPT, OpType.DELETE, Map.of(), null)
                        .code())
                .isEqualTo("classic.cannot");
        assertThat(push(Kind.RESERVATION, "r", OpType.CREATE, null, Map.of()).code())
                .isEqualTo("classic.cannot");
        assertThat(push(Kind.RESERVATION, "r", OpType.EDIT, Map.of(), Map.of("userName", "X"))
                        .code())
                .isEqualTo("classic.cannot");
        assertThat(push(Kind.ATTENDANCE, "a", OpType.EDIT, Map.of(), Map.of("undoneAt", "x"))
                        .code())
                .isEqualTo("classic.cannot");
        assertThat(server.asked).isEmpty();
    }
}
