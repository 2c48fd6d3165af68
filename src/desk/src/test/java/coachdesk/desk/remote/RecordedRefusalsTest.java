package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.store.Json;
import coachdesk.desk.sync.Attempt;
import coachdesk.desk.sync.Decision;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the recorded server answered when it refused or failed, given as the answer to what the desk sends. */
class RecordedRefusalsTest {
    private static final String RESERVATION = "36808029-b195-495b-a786-577777afa516";
    private static final String CODE = "AFR-324671";
    /** Its slug is seance-ete. */
    private static final String FILM = "6b5a6ffc-ff42-4533-9fa5-8caa677cc909";

    private static final String COURSE = "337d9497-288f-4e03-9c26-89221e551184";

    /** Something the desk sends, and by which request. */
    private enum Sent {
        SCAN("POST /api/reservations/" + CODE + "/validate"),
        TRACKING("PUT /api/reservations/" + RESERVATION + "/tracking"),
        DELETE_RESERVATION("DELETE /api/reservations/" + RESERVATION),
        COURSE_EDIT("PUT /api/courses/" + COURSE),
        OFFER_EDIT("PUT /api/offers/" + first(Kind.OFFER)),
        PERSON_EDIT("PUT /api/users/" + first(Kind.PERSON)),
        DELETE_PERSON("DELETE /api/users/" + first(Kind.PERSON)),
        COURSE_ARCHIVE("PUT /api/courses/" + COURSE + "/archive"),
        CODE_EDIT("PUT /api/discount-codes/" + first(Kind.DISCOUNT_CODE)),
        DELETE_CODE("DELETE /api/discount-codes/" + first(Kind.DISCOUNT_CODE)),
        ARTICLE("POST /api/articles"),
        ARTICLE_EDIT("PUT /api/articles/" + first(Kind.ARTICLE)),
        DELETE_ARTICLE("DELETE /api/articles/" + first(Kind.ARTICLE)),
        MEDIA("POST /api/media/create"),
        MEDIA_EDIT("PUT /api/media/seance-ete"),
        DELETE_MEDIA("DELETE /api/media/seance-ete"),
        CATEGORY("POST /api/categories");

        private final String request;

        Sent(String request) {
            this.request = request;
        }
    }

    /** What becomes of it. */
    private enum Fate {
        ASIDE,
        DONE,
        WAITS
    }

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

    private static String first(Kind kind) {
        return (String) Recorded.rows(kind).getFirst().get("id");
    }

    private void make(Sent sent) {
        switch (sent) {
            case SCAN ->
                recorded.desk.create(
                        Kind.ATTENDANCE,
                        "a",
                        // As it was typed: what is sent is the code as the server writes it.
                        Map.of("id", "a", "reservationId", RESERVATION, "code", "afr-324671", "session", "2026-02-10"));
            case TRACKING -> recorded.desk.edit(Kind.RESERVATION, RESERVATION, Map.of("trackingNumber", "T"));
            case DELETE_RESERVATION -> recorded.desk.delete(Kind.RESERVATION, RESERVATION);
            case COURSE_EDIT -> recorded.desk.edit(Kind.COURSE, COURSE, Map.of("name", "B"));
            case OFFER_EDIT -> recorded.desk.edit(Kind.OFFER, first(Kind.OFFER), Map.of("name", "x"));
            case PERSON_EDIT -> recorded.desk.edit(Kind.PERSON, first(Kind.PERSON), Map.of("name", "seul"));
            case DELETE_PERSON -> recorded.desk.delete(Kind.PERSON, first(Kind.PERSON));
            case COURSE_ARCHIVE -> recorded.desk.edit(Kind.COURSE, COURSE, Map.of("archived", true));
            case CODE_EDIT -> recorded.desk.edit(Kind.DISCOUNT_CODE, first(Kind.DISCOUNT_CODE), Map.of("value", 5));
            case DELETE_CODE -> recorded.desk.delete(Kind.DISCOUNT_CODE, first(Kind.DISCOUNT_CODE));
            case ARTICLE -> recorded.desk.create(Kind.ARTICLE, "a", Map.of("id", "a", "title", "Pirate"));
            case ARTICLE_EDIT -> recorded.desk.edit(Kind.ARTICLE, first(Kind.ARTICLE), Map.of("title", "x"));
            case DELETE_ARTICLE -> recorded.desk.delete(Kind.ARTICLE, first(Kind.ARTICLE));
            case MEDIA ->
                recorded.desk.create(
                        Kind.MEDIA,
                        "m",
                        Map.of("id", "m", "slug", "seance-ete", "title", "t", "video_url", "https://v"));
            case MEDIA_EDIT -> recorded.desk.edit(Kind.MEDIA, FILM, Map.of("title", "x"));
            case DELETE_MEDIA -> recorded.desk.delete(Kind.MEDIA, FILM);
            case CATEGORY -> recorded.desk.create(Kind.CATEGORY, "c", Map.of("id", "c", "name", "Bijoux"));
        }
        recorded.desk.clock.advance(Duration.ofMinutes(1));
    }

    private long times(Sent sent) {
        return recorded.server.asked.stream().filter(sent.request::equals).count();
    }

    @ParameterizedTest(name = "{0} to {1}: {2} {3}")
    @CsvSource({
        "27, CATEGORY, WAITS, SERVER_BROKEN",
        "1098, MEDIA, ASIDE, INVALID",
        "1100, MEDIA, ASIDE, INVALID",
        "1113, MEDIA_EDIT, ASIDE, NOT_FOUND",
        "1116, DELETE_MEDIA, DONE,",
        "1252, ARTICLE, ASIDE, NOT_ALLOWED",
        "1254, ARTICLE_EDIT, ASIDE, NOT_ALLOWED",
        "1255, ARTICLE_EDIT, ASIDE, NOT_FOUND",
        "1257, DELETE_ARTICLE, WAITS, SERVER_BROKEN",
        "1258, DELETE_ARTICLE, ASIDE, NOT_ALLOWED",
        "1261, DELETE_ARTICLE, DONE,",
        "1303, SCAN, ASIDE, NOT_FOUND",
        "1304, SCAN, ASIDE, NOT_FOUND",
        "1305, SCAN, ASIDE, NOT_FOUND",
        "1306, SCAN, ASIDE, NOT_FOUND",
        "1307, DELETE_RESERVATION, DONE,",
        "1308, TRACKING, ASIDE, NOT_FOUND",
        "1323, CODE_EDIT, ASIDE, NOT_FOUND",
        "1324, DELETE_CODE, DONE,",
        "1326, COURSE_ARCHIVE, ASIDE, NOT_FOUND",
        "1325, COURSE_EDIT, ASIDE, NOT_FOUND",
        "1329, COURSE_EDIT, ASIDE, INVALID",
        "1330, OFFER_EDIT, WAITS, SERVER_BROKEN",
        "1331, OFFER_EDIT, ASIDE, INVALID",
        "1333, DELETE_PERSON, DONE,",
        "1334, PERSON_EDIT, ASIDE, INVALID",
        "1359, TRACKING, ASIDE, NOT_FOUND",
        "1360, TRACKING, ASIDE, METHOD",
        "1365, COURSE_EDIT, WAITS, SERVER_BROKEN",
    })
    void each_answer_decides_over_its_own_operation_and_loses_nothing(int n, Sent sent, Fate fate, ErrorCode code) {
        recorded.server.on(sent.request, Recorded.answer(n));
        make(sent);

        Attempt attempt = recorded.desk.sync();

        assertThat(times(sent)).isEqualTo(1);
        assertThat(recorded.desk.counts().pending()).isEqualTo(fate == Fate.WAITS ? 1 : 0);
        assertThat(recorded.desk.decisions.open())
                .extracting(Decision::code)
                .isEqualTo(fate == Fate.ASIDE ? List.of(code) : List.of());
        assertThat(attempt.complete()).isEqualTo(fate != Fate.WAITS);
        if (fate == Fate.WAITS) {
            assertThat(attempt.failure().code()).isEqualTo(code);
        } else {
            recorded.desk.sync();
            assertThat(times(sent)).as("asked again").isEqualTo(1);
        }
        recorded.holdsTheRecording();
    }

    @Test
    void an_offer_that_was_gone_when_the_server_failed_is_set_aside_once_that_shows_1330() {
        recorded.server.on(Sent.OFFER_EDIT.request, Recorded.answer(1330));
        make(Sent.OFFER_EDIT);
        recorded.desk.sync();
        List<Map<String, Object>> others =
                Recorded.rows(Kind.OFFER).stream().skip(1).toList();
        recorded.server.on("GET /api/offers", StubServer.Answer.json(Json.write(others)));

        assertThat(recorded.desk.sync().complete()).isTrue();

        assertThat(recorded.desk.decisions.open()).extracting(Decision::code).containsExactly(ErrorCode.NOT_FOUND);
        assertThat(times(Sent.OFFER_EDIT)).isEqualTo(1);
    }

    @Test
    void a_course_that_was_stored_when_the_server_failed_is_not_sent_again_1365() {
        recorded.server.on(Sent.COURSE_EDIT.request, Recorded.answer(1365));
        make(Sent.COURSE_EDIT);
        recorded.desk.sync();
        List<Map<String, Object>> stored = Recorded.rows(Kind.COURSE);
        stored.stream().filter(row -> row.get("id").equals(COURSE)).forEach(row -> row.put("name", "B"));
        recorded.server.on("GET /api/courses", StubServer.Answer.json(Json.write(stored)));

        assertThat(recorded.desk.sync().complete()).isTrue();

        assertThat(recorded.desk.decisions.open()).isEmpty();
        assertThat(times(Sent.COURSE_EDIT)).isEqualTo(1);
    }

    @Test
    void a_weekday_that_would_break_the_list_of_courses_is_never_sent_1365_1366() {
        recorded.desk.edit(Kind.COURSE, COURSE, Map.of("weekday", "lundi"));

        assertThat(recorded.desk.sync().complete()).isTrue();

        assertThat(recorded.desk.decisions.open()).extracting(Decision::code).containsExactly(ErrorCode.INVALID);
        assertThat(times(Sent.COURSE_EDIT)).isZero();
        recorded.holdsTheRecording();
    }

    @Test
    void a_booking_made_here_is_set_aside_unsent_for_the_server_would_make_another_1313() {
        recorded.desk.create(Kind.RESERVATION, "r", Map.of("id", "r", "userName", "x"));

        recorded.desk.sync();

        assertThat(recorded.desk.decisions.open()).extracting(Decision::code).containsExactly(ErrorCode.CLASSIC_CANNOT);
        assertThat(recorded.server.asked).noneMatch(asked -> asked.startsWith("POST"));
    }

    @Test
    void where_nobody_says_who_the_coach_is_an_article_is_set_aside_unsent_1359() {
        recorded.server.on("GET /api/coach-auth", Recorded.answer(1359));
        make(Sent.ARTICLE);

        assertThat(recorded.desk.sync().complete()).isTrue();

        assertThat(recorded.desk.decisions.open()).extracting(Decision::code).containsExactly(ErrorCode.CLASSIC_CANNOT);
        assertThat(times(Sent.ARTICLE)).isZero();
    }
}
