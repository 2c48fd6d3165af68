package coachdesk.desk.checkin.store;

import static coachdesk.desk.checkin.store.DoorFixture.NOW;
import static coachdesk.desk.checkin.store.DoorFixture.on;
import static coachdesk.desk.checkin.store.DoorFixture.today;
import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.checkin.Verdict;
import coachdesk.desk.checkin.Via;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictsTest {
    @TempDir
    Path folder;

    private DoorFixture door;

    @BeforeEach
    void open() {
        door = new DoorFixture(folder, "Porte 1");
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void aTicketForTodayLetsInAndTheEntryWaitsForTheServer() {
        door.booked("AFR-3C5D65", today());

        Verdict verdict = door.scan("https://afroboost.com/validate/afr-3c5d65", NOW);

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ACCEPTED);
        assertThat(verdict.code()).isEqualTo("AFR-3C5D65");
        assertThat(verdict.reservation().person()).isEqualTo("Noémie AFR-3C5D65");
        assertThat(door.queued())
                .singleElement()
                .isEqualTo(Map.of(
                        "id", verdict.attendanceId(),
                        "reservationId", "id of AFR-3C5D65",
                        "code", "AFR-3C5D65",
                        "session", "2026-03-04",
                        "at", "2026-03-04T17:20:00Z",
                        "device", "device Porte 1",
                        "deviceName", "Porte 1",
                        "person", "Awa",
                        "via", "scanner"));
    }

    @Test
    void theSecondTimeSaysWhenAndWhereAndByWhomAndWritesNothing() {
        door.booked("AFR-3C5D65", today());
        Verdict first = door.type("AFR-3C5D65");

        Verdict second = door.scan("AFR-3C5D65", NOW.plusSeconds(60));

        assertThat(second.kind()).isEqualTo(Verdict.Kind.ALREADY_IN);
        assertThat(second.attendanceId()).isEqualTo(first.attendanceId());
        assertThat(second.earlier()).isEqualTo(new Verdict.Earlier(NOW, "Porte 1", "Awa"));
        assertThat(door.queued()).hasSize(1);
    }

    @Test
    void whatIsNoTicketAndWhatIsUnknownWriteNothingAndTheNextGoodCodeWorks() {
        door.booked("AFR-3C5D65", today());

        for (String odd : new String[] {null, "", "🔥", "x".repeat(4096), "https://www.example.org/menu", "A\u0000B"}) {
            assertThat(door.type(odd).kind()).isEqualTo(Verdict.Kind.NOT_A_TICKET);
        }
        assertThat(door.type("AFR-FFFFFF").kind()).isEqualTo(Verdict.Kind.UNKNOWN);
        assertThat(door.type("AF-MB3K9Z1Q").kind()).isEqualTo(Verdict.Kind.UNKNOWN);
        assertThat(door.type("%").kind()).isEqualTo(Verdict.Kind.NOT_A_TICKET);
        assertThat(door.type("___").kind()).isEqualTo(Verdict.Kind.NOT_A_TICKET);
        assertThat(door.queued()).isEmpty();
        assertThat(door.type("AFR-3C5D65").kind()).isEqualTo(Verdict.Kind.ACCEPTED);
    }

    @Test
    void cancelledAndDeletedHereAreRefusedEvenByForce() {
        door.booked("AFR-111111", "status", "cancelled").booked("AFR-222222", today());
        door.store.change(tx -> door.outbox.delete(tx, Kind.RESERVATION, "id of AFR-222222", NOW));

        assertThat(door.type("AFR-111111").kind()).isEqualTo(Verdict.Kind.CANCELLED);
        assertThat(door.door.check("AFR-222222", Via.TYPED, NOW, true).kind()).isEqualTo(Verdict.Kind.CANCELLED);
    }

    @Test
    void anotherDayIsRefusedWithItsDaysUnlessSomebodyInsists() {
        door.booked("AFR-3C5D65", on("2026-03-11", "2026-03-18"));

        Verdict refused = door.type("AFR-3C5D65");
        assertThat(refused.kind()).isEqualTo(Verdict.Kind.NOT_TODAY);
        assertThat(refused.nearest()).containsExactly(LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 18));

        assertThat(door.door.check("AFR-3C5D65", Via.TYPED, NOW, true).kind()).isEqualTo(Verdict.Kind.ACCEPTED);
        assertThat(door.queued()).singleElement().satisfies(body -> assertThat(body)
                .containsEntry("forced", true));
    }

    @Test
    void theDayIsTheStudiosNotTheComputers() {
        door.booked("AFR-3C5D65", "selectedDates", java.util.List.of("2026-03-04T23:30:00.000Z"));

        assertThat(door.scan("AFR-3C5D65", Instant.parse("2026-03-04T22:59:59Z"))
                        .kind())
                .isEqualTo(Verdict.Kind.NOT_TODAY);
        assertThat(door.scan("AFR-3C5D65", Instant.parse("2026-03-04T23:00:00Z"))
                        .kind())
                .isEqualTo(Verdict.Kind.ACCEPTED);
    }

    @Test
    void withoutAReadableDateNoDateIsCheckedAndOneDayIsOneEntry() {
        door.booked("AFR-3C5D65", "datetime", "date à convenir");

        assertThat(door.type("AFR-3C5D65").kind()).isEqualTo(Verdict.Kind.ACCEPTED);
        assertThat(door.type("AFR-3C5D65").kind()).isEqualTo(Verdict.Kind.ALREADY_IN);
    }

    @Test
    void severalDaysAreOneEntryEach() {
        door.booked("AFR-3C5D65", on("2026-03-04", "2026-03-11"));

        assertThat(door.scan("AFR-3C5D65", NOW).kind()).isEqualTo(Verdict.Kind.ACCEPTED);
        assertThat(door.scan("AFR-3C5D65", NOW).kind()).isEqualTo(Verdict.Kind.ALREADY_IN);
        Instant nextWeek = NOW.plus(Duration.ofDays(7));
        assertThat(door.scan("AFR-3C5D65", nextWeek).kind()).isEqualTo(Verdict.Kind.ACCEPTED);
        assertThat(door.scan("AFR-3C5D65", nextWeek).kind()).isEqualTo(Verdict.Kind.ALREADY_IN);
    }

    @Test
    void aSingleDayUsedOnAnotherDayIsSpent() {
        door.booked("AFR-3C5D65", on("2026-03-11"));
        door.door.check("AFR-3C5D65", Via.TYPED, NOW, true);

        assertThat(door.scan("AFR-3C5D65", NOW.plus(Duration.ofDays(7))).kind()).isEqualTo(Verdict.Kind.ALREADY_IN);
    }

    @Test
    void aProductIsHandedOverOnceOnAnyDay() {
        door.booked("AFR-3C5D65", "isProduct", true, "datetime", "2026-01-01T10:00:00.000Z");

        assertThat(door.scan("AFR-3C5D65", NOW).kind()).isEqualTo(Verdict.Kind.ACCEPTED);
        assertThat(door.scan("AFR-3C5D65", NOW.plus(Duration.ofDays(40))).kind())
                .isEqualTo(Verdict.Kind.ALREADY_IN);
    }
}
