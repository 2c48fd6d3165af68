package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.contract.Kind;
import coachdesk.contract.catalogue.Course;
import coachdesk.contract.sync.OpResult;
import coachdesk.contract.sync.OpType;
import coachdesk.contract.sync.Operation;
import coachdesk.contract.sync.PushRequest;
import coachdesk.desk.remote.StubServer.Answer;
import coachdesk.desk.store.Json;
import coachdesk.desk.sync.RemoteFailure;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClassicWritesTest {
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
        return remote.push(new PushRequest("d", "D", List.of(op)), Set.of("op"))
                .results()
                .getFirst();
    }

    private static Map<?, ?> reservation(boolean validated) {
        return Recorded.reservations().stream()
                .map(row -> (Map<?, ?>) row)
                .filter(row -> Boolean.TRUE.equals(row.get("validated")) == validated)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> offer() {
        Map<String, Object> offer = new LinkedHashMap<>();
        ((Map<?, ?>) Json.list(Recorded.text("offers.json")).getFirst())
                .forEach((name, value) -> offer.put((String) name, value));
        return offer;
    }

    private OpResult scan(Map<?, ?> row, String session) {
        return push(
                Kind.ATTENDANCE,
                "a",
                OpType.CREATE,
                null,
                Map.of("reservationId", row.get("id"), "code", "x", "session", session));
    }

    @Test
    void a_scan_validates_by_the_code_as_the_server_writes_it() {
        Map<?, ?> row = reservation(false);
        server.on("POST /api/reservations/" + row.get("reservationCode") + "/validate", Recorded.answer(482));

        assertThat(scan(row, "2026-02-10").status()).isEqualTo(OpResult.APPLIED);
        assertThat(server.asked).contains("POST /api/reservations/" + row.get("reservationCode") + "/validate");
    }

    @Test
    void an_entry_that_counts_already_is_not_validated_again() {
        Map<?, ?> row = reservation(true);
        String day = java.time.OffsetDateTime.parse((String) row.get("validatedAt"))
                .atZoneSameInstant(ZoneId.of("Europe/Zurich"))
                .toLocalDate()
                .toString();

        assertThat(scan(row, day).status()).isEqualTo(OpResult.APPLIED);
        assertThat(server.asked).noneMatch(asked -> asked.startsWith("POST"));
    }

    @Test
    void an_unknown_reservation_is_refused_and_blocks_nothing() {
        assertThat(scan(Map.of("id", "inconnue"), "2026-02-10").code()).isEqualTo("request.not-found");
    }

    @Test
    void tracking_of_a_row_that_is_gone_meanwhile_is_refused_though_the_answer_is_200() {
        Map<?, ?> row = reservation(false);
        server.on("PUT /api/reservations/" + row.get("id") + "/tracking", Recorded.answer(1308));

        assertThat(push(
                                Kind.RESERVATION,
                                (String) row.get("id"),
                                OpType.EDIT,
                                Map.of(),
                                Map.of("trackingNumber", "T-1"))
                        .code())
                .isNotNull();
    }

    @Test
    void an_offer_is_sent_whole_so_that_nothing_of_it_is_lost() {
        Map<String, Object> offer = offer();
        String id = (String) offer.get("id");
        server.on("PUT /api/offers/" + id, Answer.json("{}"));

        OpResult result =
                push(Kind.OFFER, id, OpType.EDIT, Map.of("name", offer.get("name")), Map.of("name", "Nouveau"));

        assertThat(result.status()).isEqualTo(OpResult.MERGED);
        Map<String, Object> sent = Json.read(server.bodies.getLast());
        offer.remove("id");
        offer.put("name", "Nouveau");
        assertThat(sent).isEqualTo(offer);
    }

    @Test
    void what_others_changed_meanwhile_is_a_conflict_and_nothing_is_overwritten() {
        Map<String, Object> offer = offer();

        OpResult result = push(
                Kind.OFFER,
                (String) offer.get("id"),
                OpType.EDIT,
                Map.of("name", "what it was before"),
                Map.of("name", "Nouveau"));

        assertThat(result.status()).isEqualTo(OpResult.CONFLICT);
        assertThat(result.fields()).containsExactly("name");
        assertThat(server.asked).noneMatch(asked -> asked.startsWith("PUT"));
    }

    @Test
    void emptying_a_field_of_a_course_says_so_in_words_that_are_not_passed_over() {
        Map<?, ?> course = (Map<?, ?>) Json.list(Recorded.text("courses.json")).getFirst();
        server.on("PUT /api/courses/" + course.get("id"), Answer.json("{}"));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", null);

        push(Kind.COURSE, (String) course.get("id"), OpType.EDIT, Map.of("name", course.get("name")), body);

        assertThat(server.bodies.getLast()).isEqualTo("{\"name\":\"\"}");
    }

    @Test
    void a_course_that_is_stored_although_the_answer_was_500_is_not_sent_again() {
        Map<?, ?> course = (Map<?, ?>) Json.list(Recorded.text("courses.json")).getFirst();
        server.on("PUT /api/courses/" + course.get("id"), Recorded.answer(1365));
        Map<String, Object> base = Map.of("name", course.get("name"));
        assertThatThrownBy(
                        () -> push(Kind.COURSE, (String) course.get("id"), OpType.EDIT, base, Map.of("name", "Neuf")))
                .isInstanceOf(RemoteFailure.class);
        Map<Object, Object> stored = new LinkedHashMap<>(course);
        stored.put("name", "Neuf");
        server.on("GET /api/courses", Answer.json(Json.write(List.of(stored))));
        server.asked.clear();

        OpResult result = push(Kind.COURSE, (String) course.get("id"), OpType.EDIT, base, Map.of("name", "Neuf"));

        assertThat(result.status()).isEqualTo(OpResult.MERGED);
        assertThat(server.asked).containsExactly("GET /api/courses");
    }

    @Test
    void deleting_somebody_who_is_gone_already_is_done() {
        server.on("DELETE /api/users/inconnu", Recorded.answer(1333));

        assertThat(push(Kind.PERSON, "inconnu", OpType.DELETE, Map.of(), null).status())
                .isEqualTo(OpResult.APPLIED);
    }

    @Test
    void a_course_is_deleted_with_the_reservations_that_somebody_saw_and_no_others_1395() {
        String course = (String) Recorded.rows(Kind.COURSE).getFirst().get("id");
        long booked = Recorded.rows(Kind.RESERVATION).stream()
                .filter(row -> course.equals(row.get("courseId")))
                .count();
        assertThat(booked).isPositive();
        server.on("DELETE /api/courses/" + course, Recorded.answer(1395));

        assertThat(push(Kind.COURSE, course, OpType.DELETE, Map.of("rev", 1), null)
                        .code())
                .isEqualTo("classic.booked");
        assertThat(push(Kind.COURSE, course, OpType.DELETE, Map.of("rev", 1, Course.TAKES, booked - 1), null)
                        .code())
                .isEqualTo("classic.booked");
        assertThat(server.asked).noneMatch(asked -> asked.startsWith("DELETE"));
        assertThat(push(Kind.COURSE, course, OpType.DELETE, Map.of("rev", 1, Course.TAKES, booked), null)
                        .status())
                .isEqualTo(OpResult.APPLIED);
    }
}
