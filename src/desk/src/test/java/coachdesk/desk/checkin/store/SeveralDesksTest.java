package coachdesk.desk.checkin.store;

import static coachdesk.desk.checkin.store.DoorFixture.NOW;
import static coachdesk.desk.checkin.store.DoorFixture.on;
import static coachdesk.desk.checkin.store.DoorFixture.today;
import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.checkin.CheckIn.Entry;
import coachdesk.desk.checkin.Verdict;
import coachdesk.desk.checkin.Via;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other desks and the server say of a ticket, and taking an entry back. */
class SeveralDesksTest {
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

    private void elsewhere(String id, String at, String undoneAt) {
        Map<String, Object> doc = new LinkedHashMap<>(Map.of(
                "id", id,
                "reservationId", "id of AFR-3C5D65",
                "code", "AFR-3C5D65",
                "session", "2026-03-04",
                "at", at,
                "device", "other",
                "deviceName", "Porte 2",
                "via", "camera"));
        doc.put("undoneAt", undoneAt);
        door.told(Kind.ATTENDANCE, id, doc);
    }

    @Test
    void anEntryMadeAtAnotherDeskCountsHere() {
        door.booked("AFR-3C5D65", today());
        elsewhere("a", "2026-03-04T17:00:00Z", null);

        Verdict verdict = door.type("AFR-3C5D65");

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ALREADY_IN);
        assertThat(verdict.earlier().device()).isEqualTo("Porte 2");
    }

    @Test
    void ofTwoDesksScansTheEarliestCountsAndBothAreSeen() {
        door.booked("AFR-3C5D65", today());
        door.type("AFR-3C5D65");
        elsewhere("a", "2026-03-04T17:00:00Z", null);

        assertThat(door.type("AFR-3C5D65").earlier().device()).isEqualTo("Porte 2");
        assertThat(door.door.recent(10))
                .extracting(Entry::device, Entry::via, Entry::counts, Entry::waiting)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Porte 1", Via.TYPED, false, true),
                        org.assertj.core.groups.Tuple.tuple("Porte 2", Via.CAMERA, true, false));
    }

    @Test
    void anEntryTakenBackElsewhereDoesNotCount() {
        door.booked("AFR-3C5D65", today());
        elsewhere("a", "2026-03-04T17:00:00Z", "2026-03-04T17:01:00Z");

        assertThat(door.type("AFR-3C5D65").kind()).isEqualTo(Verdict.Kind.ACCEPTED);
    }

    @Test
    void theServersWordSettlesASingleDay() {
        door.booked("AFR-3C5D65", with(today(), "validated", true, "validatedAt", "2026-03-04T17:01:00.5+00:00"));

        Verdict verdict = door.type("AFR-3C5D65");

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ALREADY_IN);
        assertThat(verdict.earlier().at()).isEqualTo("2026-03-04T17:01:00.5Z");
        assertThat(verdict.earlier().device()).isNull();
    }

    @Test
    void ofSeveralDaysTheServersWordSettlesOnlyItsOwn() {
        Object[] days = on("2026-03-04", "2026-03-11");
        door.booked("AFR-111111", with(days, "validated", true, "validatedAt", "2026-02-25T17:01:00Z"))
                .booked("AFR-222222", with(days, "validated", true, "validatedAt", "2026-03-04T17:01:00Z"))
                .booked("AFR-333333", with(days, "validated", true));

        assertThat(door.type("AFR-111111").kind()).isEqualTo(Verdict.Kind.ACCEPTED);
        assertThat(door.type("AFR-222222").kind()).isEqualTo(Verdict.Kind.ALREADY_IN);
        assertThat(door.type("AFR-333333").kind()).isEqualTo(Verdict.Kind.ACCEPTED);
    }

    @Test
    void anUndoneScanSaysMoreThanTheServersOldWord() {
        door.booked("AFR-3C5D65", with(today(), "validated", true, "validatedAt", "2026-03-04T17:01:00Z"));
        elsewhere("a", "2026-03-04T17:01:00Z", "2026-03-04T17:02:00Z");

        assertThat(door.type("AFR-3C5D65").kind()).isEqualTo(Verdict.Kind.ACCEPTED);
    }

    @Test
    void anEntryIsTakenBackOnceAndTheTicketIsGoodAgain() {
        door.booked("AFR-3C5D65", today());
        String entry = door.type("AFR-3C5D65").attendanceId();

        assertThat(door.door.undo(entry, NOW.plusSeconds(5))).isTrue();
        assertThat(door.door.undo(entry, NOW.plusSeconds(6))).isFalse();
        assertThat(door.door.undo("nothing", NOW)).isFalse();

        assertThat(door.queued().getLast())
                .isEqualTo(Map.of("undoneAt", "2026-03-04T17:20:05Z", "undoneBy", "Porte 1"));
        assertThat(door.door.recent(10)).singleElement().satisfies(one -> {
            assertThat(one.undone()).isTrue();
            assertThat(one.counts()).isFalse();
        });
        assertThat(door.type("AFR-3C5D65").kind()).isEqualTo(Verdict.Kind.ACCEPTED);
    }

    @Test
    void anEntryIsTakenBackByItsCodeOnTheSameDay() {
        door.booked("AFR-3C5D65", on("2026-03-04", "2026-03-11"));
        door.type("AFR-3C5D65");

        assertThat(door.door.undoCode("AFR-3C5D65", NOW.plusSeconds(7 * 86_400)))
                .isFalse();
        assertThat(door.door.undoCode("🔥", NOW)).isFalse();
        assertThat(door.door.undoCode("5d65", NOW)).isTrue();
        assertThat(door.door.undoCode("AFR-3C5D65", NOW)).isFalse();
    }

    @Test
    void anEntryOfAReservationCancelledSinceCanStillBeTakenBack() {
        door.booked("AFR-3C5D65", today());
        door.type("AFR-3C5D65");
        door.booked("AFR-3C5D65", with(today(), "status", "cancelled"));

        assertThat(door.door.undoCode("AFR-3C5D65", NOW)).isTrue();
    }

    private static Object[] with(Object[] fields, Object... more) {
        return Stream.concat(Stream.of(fields), Stream.of(more)).toArray();
    }
}
