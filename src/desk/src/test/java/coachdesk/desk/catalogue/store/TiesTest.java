package coachdesk.desk.catalogue.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.contract.catalogue.Course;
import coachdesk.desk.DeskKinds;
import coachdesk.desk.catalogue.Catalogue;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.Sheet;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.catalogue.Ties;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.RandomIds;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TiesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Sheet CODES = new Sheet(Kind.DISCOUNT_CODE, List.of(), List.of("code"));

    @TempDir
    Path folder;

    private Store store;
    private Records records;
    private Catalogue catalogue;

    @BeforeEach
    void open() {
        store = NewStore.in(folder);
        records = new Records(DeskKinds.of(() -> ZoneId.of("Europe/Zurich")));
        RandomIds ids = new RandomIds(new SplittableRandom(7));
        SettableClock clock = new SettableClock(Instant.parse("2026-11-22T08:00:00Z"));
        catalogue = new StoredCatalogue(store, records, new Outbox(records, ids), ids, clock);
        told(Kind.COURSE, "c", Map.of("id", "c", "name", "Cardio"));
        told(Kind.OFFER, "o", Map.of("id", "o", "name", "Carte"));
        told(Kind.DISCOUNT_CODE, "both", Map.of("id", "both", "courses", List.of("c", "o"), "active", true));
        told(Kind.DISCOUNT_CODE, "alone", Map.of("id", "alone", "courses", List.of("o"), "active", true));
        told(Kind.DISCOUNT_CODE, "all", Map.of("id", "all", "courses", List.of(), "active", true));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void told(Kind kind, String id, Map<String, Object> doc) {
        store.change(tx -> records.told(tx, kind, id, 3, doc));
    }

    private void booked(String id, String course, String day, boolean cancelled) {
        told(
                Kind.RESERVATION,
                id,
                Map.of(
                        "id",
                        id,
                        "courseId",
                        course,
                        "selectedDates",
                        List.of(day + "T18:30:00+01:00"),
                        "status",
                        cancelled ? "cancelled" : "confirmed"));
    }

    private Map<String, Object> code(String id) {
        return catalogue.find(CODES, id).map(Entry::doc).orElseThrow();
    }

    @Test
    void a_course_says_what_hangs_on_it() {
        booked("past", "c", "2026-11-15", false);
        booked("today", "c", "2026-11-22", false);
        booked("ahead", "c", "2026-11-29", false);
        booked("elsewhere", "other", "2026-11-29", false);
        told(
                Kind.ATTENDANCE,
                "in",
                Map.of("id", "in", "reservationId", "past", "session", "2026-11-15", "at", "2026-11-15T17:30:00Z"));
        told(Kind.CONVERSATION, "talk", Map.of("id", "talk", "courseId", "c", "participant_ids", List.of()));

        assertThat(catalogue.ties(Sheets.COURSE, "c", TODAY)).isEqualTo(new Ties(3, 2, 1, 1, 1, 0));
        assertThat(catalogue.ties(Sheets.OFFER, "o", TODAY)).isEqualTo(new Ties(0, 0, 0, 0, 2, 1));
        assertThat(catalogue.ties(Sheets.COURSE, "unknown", TODAY)).isEqualTo(Ties.NONE);
    }

    @Test
    void the_server_hears_how_many_reservations_somebody_agreed_to_lose() {
        booked("ahead", "c", "2026-11-29", false);

        catalogue.delete(Sheets.COURSE, "c", catalogue.ties(Sheets.COURSE, "c", TODAY));

        assertThat(base("c")).containsEntry(Course.TAKES, 1).containsEntry("rev", 3);
    }

    @Test
    void nothing_is_agreed_to_by_saying_nothing() {
        booked("ahead", "c", "2026-11-29", false);

        catalogue.delete(Sheets.COURSE, "c");

        assertThat(base("c")).containsOnlyKeys("rev");
    }

    private Map<String, Object> base(String id) {
        return store.reading(reading -> reading.statements()
                .first(
                        "SELECT base FROM operation WHERE type = 'delete' AND id = ?",
                        row -> coachdesk.desk.store.Json.read(row.getString(1)),
                        id)
                .orElseThrow());
    }

    @Test
    void codes_forget_an_offer_that_goes_and_remember_it_when_it_comes_back() {
        Undo back = catalogue.delete(Sheets.OFFER, "o", catalogue.ties(Sheets.OFFER, "o", TODAY));

        assertThat(code("both")).containsEntry("courses", List.of("c")).containsEntry("active", true);
        assertThat(code("alone")).containsEntry("courses", List.of()).containsEntry("active", false);
        assertThat(code("all")).containsEntry("active", true);

        back.undo();

        assertThat(catalogue.find(Sheets.OFFER, "o")).isPresent();
        assertThat(code("both")).containsEntry("courses", List.of("c", "o"));
        assertThat(code("alone")).containsEntry("courses", List.of("o")).containsEntry("active", true);
    }
}
