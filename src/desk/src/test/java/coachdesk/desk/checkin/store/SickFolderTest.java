package coachdesk.desk.checkin.store;

import static coachdesk.desk.checkin.store.DoorFixture.NOW;
import static coachdesk.desk.checkin.store.DoorFixture.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.checkin.CheckIn;
import coachdesk.desk.checkin.Verdict;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.store.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that fails under the door: the person is told, nobody is let in unwritten, and refusals still work. */
class SickFolderTest {
    @TempDir
    Path folder;

    private DoorFixture door;

    @BeforeEach
    void open() {
        door = new DoorFixture(folder, "Porte 1")
                .booked("AFR-3C5D65", today())
                .booked("AFR-111111", "status", "cancelled");
    }

    @AfterEach
    void close() {
        door.close();
    }

    private void pragma(String pragma) {
        door.store.change(tx -> tx.sql().execute(pragma));
    }

    private void refusesTheEntry(ErrorCode code) {
        assertThatThrownBy(() -> door.type("AFR-3C5D65"))
                .satisfies(e -> assertThat(Problem.from(e).code()).isEqualTo(code));
        assertThat(door.type("AFR-111111").kind()).isEqualTo(Verdict.Kind.CANCELLED);
        assertThat(door.type("AFR-FFFFFF").kind()).isEqualTo(Verdict.Kind.UNKNOWN);
        assertThat(door.queued()).isEmpty();
    }

    @Test
    void aFullDiskLetsNobodyInUnwrittenAndTheNextGoodCodeWorks() {
        for (int i = 0; i < 150; i++) {
            door.booked(code(i), today());
        }
        int pages = door.store.read(sql -> ((Number) sql.fetchValue("PRAGMA page_count")).intValue());
        pragma("PRAGMA max_page_count = " + pages);
        int entries = 0;
        while (entries < 150 && accepted(code(entries))) {
            entries++;
        }
        assertThat(entries).isLessThan(150);
        assertThat(door.queued()).hasSize(entries);

        pragma("PRAGMA max_page_count = 1000000");
        assertThat(door.type(code(entries)).kind()).isEqualTo(Verdict.Kind.ACCEPTED);
        assertThat(door.queued()).hasSize(entries + 1);
    }

    private static String code(int number) {
        return "AFR-%06X".formatted(0xA00000 + number);
    }

    private boolean accepted(String code) {
        try {
            return door.type(code).kind() == Verdict.Kind.ACCEPTED;
        } catch (ProblemException e) {
            assertThat(e.problem().code()).isEqualTo(ErrorCode.FOLDER_FULL);
            return false;
        }
    }

    @Test
    void aFolderThatBecameReadOnlySaysSo() {
        // It holds from here on; the commit of the very transaction that sets it is the first to feel it.
        assertThatThrownBy(() -> pragma("PRAGMA query_only = true")).isInstanceOf(ProblemException.class);

        refusesTheEntry(ErrorCode.FOLDER_READ_ONLY);
    }

    @Test
    void whileAnotherProgramHoldsTheFileRefusalsStillWork() {
        pragma("PRAGMA busy_timeout = 50");
        try (Store other = Store.open(folder)) {
            other.change(tx -> refusesTheEntry(ErrorCode.FOLDER_LOCKED));
        }
        assertThat(door.scan("AFR-3C5D65", NOW).kind()).isEqualTo(Verdict.Kind.ACCEPTED);
    }

    @Test
    void aDamagedRowStopsNeitherTheDoorNorItsHistory() {
        door.type("AFR-3C5D65");
        door.booked("AFR-222222", today());
        door.store.change(tx -> {
            tx.sql().execute("UPDATE attendance SET doc = '{\"id'");
            tx.sql().execute("UPDATE reservation SET doc = '{\"id' WHERE code = 'AFR-222222'");
        });

        assertThat(door.type("AFR-3C5D65").kind()).isEqualTo(Verdict.Kind.ALREADY_IN);
        Verdict entry = door.type("AFR-222222");
        assertThat(entry.kind()).isEqualTo(Verdict.Kind.ACCEPTED);
        assertThat(door.queued().getLast()).containsEntry("code", "AFR-222222");
        assertThat(door.door.recent(10))
                .extracting(CheckIn.Entry::person)
                .containsExactlyInAnyOrder("Noémie AFR-3C5D65", "Noémie AFR-222222");
    }
}
