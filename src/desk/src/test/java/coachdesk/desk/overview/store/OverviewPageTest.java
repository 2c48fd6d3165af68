package coachdesk.desk.overview.store;

import static coachdesk.desk.overview.store.OverviewFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.overview.CampaignResult;
import coachdesk.desk.overview.Due;
import coachdesk.desk.overview.Missed;
import coachdesk.desk.overview.OverviewPage;
import coachdesk.desk.overview.WeekCount;
import coachdesk.desk.store.SpareIndexes;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the overview says of a studio of a few documents. */
class OverviewPageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final LocalDate LAST_WEEK = TODAY.minusWeeks(1);

    @TempDir
    Path folder;

    private OverviewFixture desk;

    @BeforeEach
    void open() {
        desk = new OverviewFixture(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void book(String id, LocalDate day, Object... more) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.put("courseId", "c1");
        doc.put("courseName", "Cardio");
        doc.put("createdAt", "2026-03-01T10:00:00Z");
        doc.put("selectedDates", List.of(day + "T17:30:00.000Z"));
        for (int i = 0; i < more.length; i += 2) {
            doc.put((String) more[i], more[i + 1]);
        }
        desk.tell(Kind.RESERVATION, doc);
    }

    private void enter(String reservation, LocalDate day) {
        desk.tell(
                Kind.ATTENDANCE,
                Map.of(
                        "id",
                        "entry of " + reservation + day,
                        "reservationId",
                        reservation,
                        "session",
                        day.toString(),
                        "at",
                        NOW.toString()));
    }

    @Test
    void todays_sessions_have_their_counts_and_places() {
        desk.tell(
                Kind.COURSE,
                Map.of("id", "c1", "name", "Cardio du soir", "weekday", 3, "time", "18:30", "capacity", 20));
        book("r1", TODAY);
        book("r2", TODAY, "status", "cancelled");
        book("r3", TODAY);
        book("r4", LAST_WEEK);
        enter("r1", TODAY);

        assertThat(desk.page(4).sessions())
                .containsExactly(
                        new CourseSession("c1", "Cardio du soir", TODAY, LocalTime.of(18, 30), null, 20, 2, 1));
    }

    @Test
    void a_course_without_anybody_and_somebody_without_a_course_are_there_too() {
        desk.tell(Kind.COURSE, Map.of("id", "c2", "name", "Zumba", "weekday", 3, "time", "08:00"));
        book("r1", TODAY);

        assertThat(desk.page(4).sessions())
                .extracting(CourseSession::course, CourseSession::booked)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Zumba", 0),
                        org.assertj.core.groups.Tuple.tuple("Cardio", 1));
    }

    @Test
    void the_period_ends_today_and_the_one_before_on_the_same_weekday() {
        book("now", LAST_WEEK);
        book("to come", TODAY.plusDays(1));
        book("then", TODAY.minusWeeks(4));
        book("a day too late", TODAY.minusWeeks(4).plusDays(1));

        OverviewPage page = desk.page(4);

        assertThat(page.attendance().weeks())
                .containsExactly(
                        new WeekCount(LocalDate.of(2026, 2, 9), LocalDate.of(2026, 2, 15), 0, 0),
                        new WeekCount(LocalDate.of(2026, 2, 16), LocalDate.of(2026, 2, 22), 0, 0),
                        new WeekCount(LocalDate.of(2026, 2, 23), LocalDate.of(2026, 3, 1), 1, 0),
                        new WeekCount(LocalDate.of(2026, 3, 2), TODAY, 0, 0));
        assertThat(page.attendance().bookedBefore()).isEqualTo(1);
    }

    @Test
    void who_did_not_come_is_counted_where_somebody_kept_the_door() {
        book("came", LAST_WEEK);
        book("away", LAST_WEEK);
        book("said so", LAST_WEEK, "absence-" + LAST_WEEK, "late_cancel");
        book("no door", LAST_WEEK.minusDays(1));
        book("today", TODAY);
        enter("came", LAST_WEEK);

        assertThat(desk.page(4).missedNow()).isEqualTo(new Missed(1, 3));
    }

    @Test
    void what_was_cancelled_or_deleted_is_not_sold() {
        book("r1", TODAY, "offerName", "Carte", "totalPrice", new BigDecimal("150.10"));
        book("r2", TODAY, "offerName", "Carte", "totalPrice", new BigDecimal("0.25"));
        book("r3", TODAY, "offerName", "Carte", "totalPrice", new BigDecimal("99"), "status", "cancelled");
        book("r4", TODAY, "offerName", "Carte", "totalPrice", new BigDecimal("77"));
        book("r5", TODAY, "offerName", "Gratuit", "totalPrice", new BigDecimal("0.0"));
        desk.store.change(tx -> desk.outbox.delete(tx, Kind.RESERVATION, "r4", NOW));

        OverviewPage page = desk.page(4);

        assertThat(page.sales()).hasSize(1);
        assertThat(page.sales().getFirst().count()).isEqualTo(2);
        assertThat(page.sold()).isEqualByComparingTo("150.35");
    }

    @Test
    void what_is_due_names_decisions_unread_conversations_and_what_goes_next() {
        desk.tell(Kind.CAMPAIGN, Map.of("id", "k", "name", "Rappel", "lateMinutes", 15));
        dispatch("missed", NOW.minus(Duration.ofHours(3)), "planned", Map.of());
        dispatch("missed too", NOW.minus(Duration.ofHours(2)), "planned", Map.of());
        dispatch("next", NOW.plus(Duration.ofHours(1)), "planned", Map.of());
        desk.tell(Kind.CONVERSATION, Map.of("id", "v", "mode", "human"));
        desk.tell(
                Kind.MESSAGE,
                Map.of(
                        "id",
                        "m",
                        "session_id",
                        "v",
                        "sender_type",
                        "user",
                        "content",
                        "Coucou",
                        "created_at",
                        NOW.minusSeconds(60).toString()));
        desk.tell(
                Kind.LATER_MESSAGE,
                Map.of(
                        "id",
                        "l",
                        "session_id",
                        "v",
                        "content",
                        "À demain",
                        "at",
                        NOW.plusSeconds(60).toString(),
                        "state",
                        "planned"));

        Due due = desk.page(4).due();

        assertThat(due.missed()).containsExactly(new Due.Send("k", "Rappel", NOW.minus(Duration.ofHours(2))));
        assertThat(due.sends()).containsExactly(new Due.Send("k", "Rappel", NOW.plus(Duration.ofHours(1))));
        assertThat(due.unread()).isEqualTo(1);
        assertThat(due.later()).containsExactly(new Due.Later("v", NOW.plusSeconds(60), false));
    }

    @Test
    void films_and_pictures_that_the_server_refuses_are_due() {
        String refused = "a".repeat(64);
        for (String id : List.of("m1", "m2", "m3")) {
            String hash = id.equals("m1") ? "b".repeat(64) : refused;
            desk.tell(Kind.MEDIA, Map.of("id", id, "title", "Film", "file", Map.of("hash", hash)));
        }
        desk.store.change(tx -> tx.statements()
                .run(
                        "INSERT INTO media_file (hash, size, state, since, used_at) VALUES (?, 1, 'refused', 0, 0),"
                                + " (?, 1, 'waiting', 0, 0)",
                        refused,
                        "b".repeat(64)));
        assertThat(desk.page(4).due().files()).isEqualTo(new Due.Refused(2, "m2"));
        assertThat(desk.page(4).due().nothing()).isFalse();
        desk.tell(
                Kind.OFFER,
                Map.of("id", "o", "name", "Carte", "images", List.of("https://studio.example.com/v/film/thumb/1280")));
        assertThat(desk.page(4).due().files())
                .as("the pictures of an offer are media: they are counted once")
                .isEqualTo(new Due.Refused(2, "m2"));
        desk.store.change(tx -> tx.statements().run("UPDATE media_file SET state = 'waiting'"));
        assertThat(desk.page(4).due().files()).isEqualTo(Due.Refused.NONE);
    }

    @Test
    void a_campaigns_result_sums_its_sendings_and_leaves_tests_out() {
        desk.tell(Kind.CAMPAIGN, Map.of("id", "k", "name", "Rappel"));
        dispatch("one", NOW.minus(Duration.ofDays(3)), "done", Map.of("counts", counts(10, 2, 1)));
        dispatch("two", NOW.minus(Duration.ofDays(2)), "done", Map.of("counts", counts(5, 0, 0)));
        dispatch("test", NOW.minus(Duration.ofDays(1)), "done", Map.of("counts", counts(1, 0, 0), "test", true));
        dispatch("before", NOW.minus(Duration.ofDays(30)), "done", Map.of("counts", counts(7, 0, 0)));

        OverviewPage page = desk.page(4);

        assertThat(page.campaigns().campaigns())
                .containsExactly(new CampaignResult("k", "Rappel", NOW.minus(Duration.ofDays(2)), 15, 2, 1));
        assertThat(page.campaigns().sentBefore()).isEqualTo(7);
    }

    private static Map<String, Object> counts(int sent, int failed, int unknown) {
        return Map.of("email", Map.of("sent", sent, "failed", failed, "unknown", unknown));
    }

    private void dispatch(String id, Instant at, String state, Map<String, Object> more) {
        Map<String, Object> doc = new LinkedHashMap<>(Map.of(
                "id",
                id,
                "campaignId",
                "k",
                "at",
                at.toString(),
                "zone",
                "Europe/Zurich",
                "wish",
                "wait",
                "state",
                state));
        doc.putAll(more);
        desk.tell(Kind.DISPATCH, doc);
    }

    @Test
    void during_a_first_load_today_is_true_and_the_weeks_follow_when_it_is_over() {
        book("r1", TODAY);
        assertThat(desk.page(4).counted()).isTrue();
        SpareIndexes.leaveOut(desk.store, desk.records.kinds());
        book("r2", TODAY);

        OverviewPage loading = desk.page(4);
        assertThat(loading.counted()).isFalse();
        assertThat(loading.sessions().getFirst().booked()).isEqualTo(2);

        SpareIndexes.build(desk.store, desk.records.kinds(), () -> false);
        OverviewPage loaded = desk.page(4);
        assertThat(loaded.counted()).isTrue();
        assertThat(loaded.attendance().booked()).isEqualTo(2);
    }

    @Test
    void a_studio_without_anything_is_empty() {
        assertThat(desk.page(4).empty()).isTrue();
        assertThat(desk.page(4).due().nothing()).isTrue();
        book("r1", TODAY);
        assertThat(desk.page(4).empty()).isFalse();
    }

    @Test
    void two_programs_on_one_file_count_the_same() {
        book("r1", TODAY);
        desk.page(4);
        try (OverviewFixture other = new OverviewFixture(folder)) {
            book("r2", TODAY);
            assertThat(other.page(4).attendance().booked()).isEqualTo(2);
            other.tell(Kind.RESERVATION, Map.of("id", "r3", "selectedDates", List.of(TODAY + "T17:30:00.000Z")));
            assertThat(desk.page(4).attendance().booked()).isEqualTo(3);
            assertThat(other.page(4).attendance().booked()).isEqualTo(3);
        }
    }
}
