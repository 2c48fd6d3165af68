package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.sync.Decision;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is noted on the list of a session, before a backend that knows of a reservation only whether it was validated. */
class ClassicRosterTest {
    private static final String RESERVATION = "36808029-b195-495b-a786-577777afa516";

    @TempDir
    Path folder;

    private RecordedDesk recorded;

    @BeforeEach
    void sync() {
        recorded = new RecordedDesk(folder);
        recorded.desk.sync();
        recorded.server.asked.clear();
    }

    @AfterEach
    void close() {
        recorded.close();
    }

    private List<ErrorCode> aside() {
        return recorded.desk.decisions.open().stream().map(Decision::code).toList();
    }

    @Test
    void presence_is_one_call_that_validates() {
        recorded.desk.create(
                Kind.ATTENDANCE,
                "a",
                Map.of("id", "a", "reservationId", RESERVATION, "session", "2026-02-10", "via", "list"));

        recorded.desk.sync();

        assertThat(recorded.server.asked).contains("POST /api/reservations/AFR-324671/validate");
    }

    @Test
    void an_absence_and_a_note_wait_for_a_decision_and_stay_on_the_list() {
        recorded.desk.edit(Kind.RESERVATION, RESERVATION, Map.of("absence-2026-02-10", "no_show"));
        recorded.desk.edit(Kind.RESERVATION, RESERVATION, Map.of("coachNote", "Genou fragile"));

        assertThat(recorded.desk.sync().complete()).isTrue();

        assertThat(aside()).containsExactly(ErrorCode.CLASSIC_CANNOT, ErrorCode.CLASSIC_CANNOT);
        nothingWasWritten();
        recorded.holdsTheRecording();
    }

    @Test
    void a_walk_in_and_its_entry_wait_for_decisions_and_what_comes_after_them_goes_on() {
        recorded.desk.create(
                Kind.RESERVATION,
                "w",
                Map.of("id", "w", "userName", "Lina Passage", "reservationCode", "AFR-0F0F0F", "source", "walk_in"));
        recorded.desk.create(
                Kind.ATTENDANCE, "a", Map.of("id", "a", "reservationId", "w", "session", "2026-02-10", "via", "list"));

        assertThat(recorded.desk.sync().complete()).isTrue();

        assertThat(aside()).containsExactly(ErrorCode.CLASSIC_CANNOT, ErrorCode.NOT_FOUND);
        assertThat(recorded.desk.counts().pending()).isZero();
        nothingWasWritten();
    }

    private void nothingWasWritten() {
        assertThat(recorded.server.asked).allMatch(asked -> asked.startsWith("GET "));
    }
}
