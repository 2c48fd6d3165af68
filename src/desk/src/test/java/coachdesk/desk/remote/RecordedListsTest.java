package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.Digest;
import coachdesk.desk.store.Json;
import coachdesk.desk.sync.Attempt;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that the recorded server refused, failed at, or told in part: what the desk has stays. */
class RecordedListsTest {
    private static final String RESERVATIONS = "GET /api/reservations";

    @TempDir
    Path folder;

    private RecordedDesk recorded;

    @BeforeEach
    void sync() {
        recorded = new RecordedDesk(folder);
        recorded.desk.sync();
    }

    @AfterEach
    void close() {
        recorded.close();
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "1311, /api/reservations, SERVER_BROKEN",
        "1312, /api/reservations, SERVER_NOT_OURS",
        "1332, /api/users, SERVER_NOT_OURS",
        "1359, /api/courses, SERVER_NOT_OURS",
        "1360, /api/offers, SERVER_NOT_OURS",
        "1376, /api/reservations, SERVER_BROKEN",
    })
    void a_list_that_cannot_be_had_at_all_is_a_failed_attempt(int n, String path, ErrorCode code) {
        recorded.server.on("GET " + path, Recorded.answer(n));

        Attempt attempt = recorded.desk.sync();

        assertThat(attempt.failure().code()).isEqualTo(code);
        recorded.holdsTheRecording();
    }

    @Test
    void an_edit_waits_while_the_list_that_it_needs_is_refused() {
        recorded.server.on("GET /api/courses", Recorded.answer(1359));
        recorded.desk.edit(
                Kind.COURSE, (String) Recorded.rows(Kind.COURSE).getFirst().get("id"), Map.of("name", "B"));

        recorded.desk.sync();

        assertThat(recorded.desk.counts().pending()).isEqualTo(1);
        assertThat(recorded.desk.decisions.open()).isEmpty();
    }

    @Test
    void courses_that_one_bad_weekday_breaks_stay_and_the_rest_syncs_1366() {
        recorded.server.on("GET /api/courses", Recorded.answer(1366));

        Attempt attempt = recorded.desk.sync();

        assertThat(attempt.failure()).isNull();
        assertThat(attempt.warning().code()).isEqualTo(ErrorCode.CLASSIC_UNREADABLE);
        recorded.holdsTheRecording();
    }

    @Test
    void bookings_that_one_bad_date_breaks_are_read_by_pages_and_what_no_page_tells_stays_1374_1375_1376() {
        recorded.server.on(
                RESERVATIONS,
                query -> query.contains("all_data")
                        ? Recorded.answer(1376)
                        : Recorded.answer(query.startsWith("page=1&") ? 1374 : 1375));

        Attempt attempt = recorded.desk.sync();

        assertThat(attempt.failure()).isNull();
        assertThat(attempt.warning().code()).isEqualTo(ErrorCode.CLASSIC_UNREADABLE);
        recorded.holdsTheRecording();
    }

    @Test
    void a_short_page_says_nothing_of_the_rows_it_leaves_out() {
        Digest before = recorded.desk.digest(Kind.RESERVATION);
        List<Map<String, Object>> rows = Recorded.rows(Kind.RESERVATION);
        recorded.server.on(
                RESERVATIONS,
                query -> query.contains("all_data")
                        ? Recorded.answer(1376)
                        : StubServer.Answer.json(Json.write(
                                Map.of("data", rows.subList(0, 20), "pagination", Map.of("total", rows.size())))));

        assertThat(recorded.desk.sync().warning().code()).isEqualTo(ErrorCode.CLASSIC_UNREADABLE);
        assertThat(recorded.desk.digest(Kind.RESERVATION)).isEqualTo(before);
        recorded.holdsTheRecording();
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "media", "categories", "discount-codes", "payment-links", "concept"})
    void what_older_servers_may_not_have_is_missed_by_nobody_1359(String list) {
        recorded.server.on("GET /api/" + list, Recorded.answer(1359));

        Attempt attempt = recorded.desk.sync();

        assertThat(attempt.complete()).isTrue();
        assertThat(attempt.warning()).isNull();
        recorded.holdsTheRecording();
    }

    @ParameterizedTest
    @CsvSource({"1362, discount-codes", "1370, payment-links"})
    void a_list_that_one_null_breaks_stays_as_it_was(int n, String list) {
        recorded.server.on("GET /api/" + list, Recorded.answer(n));

        Attempt attempt = recorded.desk.sync();

        assertThat(attempt.failure()).isNull();
        assertThat(attempt.warning().code()).isEqualTo(ErrorCode.CLASSIC_UNREADABLE);
        recorded.holdsTheRecording();
    }
}
