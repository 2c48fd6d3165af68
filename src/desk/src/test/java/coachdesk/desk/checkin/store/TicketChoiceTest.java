package coachdesk.desk.checkin.store;

import static coachdesk.desk.checkin.store.DoorFixture.NOW;
import static coachdesk.desk.checkin.store.DoorFixture.on;
import static coachdesk.desk.checkin.store.DoorFixture.today;
import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.checkin.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which reservation is meant when the code is not whole or not alone. */
class TicketChoiceTest {
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
    void theLastCharactersAreEnoughWhenTypedAndUnique() {
        door.booked("AFR-3C5D65", today()).booked("AFR-AC5D66", today());

        Verdict verdict = door.type("d65");

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ACCEPTED);
        assertThat(verdict.code()).isEqualTo("AFR-3C5D65");
    }

    @Test
    void anEndingOfSeveralNamesThem() {
        door.booked("AFR-3C5D65", today()).booked("AFR-AA5D65", today());

        Verdict verdict = door.type("5D65");

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.UNKNOWN);
        assertThat(verdict.candidates()).containsExactlyInAnyOrder("AFR-3C5D65", "AFR-AA5D65");
        assertThat(door.queued()).isEmpty();
    }

    @Test
    void atMostEightAreNamed() {
        for (int i = 0; i < 20; i++) {
            door.booked("AFR-%02dXYZW".formatted(i), today());
        }

        assertThat(door.type("XYZW").candidates()).hasSize(8);
    }

    @Test
    void twoCharactersAreNoEnding() {
        door.booked("AFR-3C5D65", today());

        assertThat(door.type("65").kind()).isEqualTo(Verdict.Kind.UNKNOWN);
    }

    @Test
    void aScannerReadsWholeCodesOnly() {
        door.booked("AFR-3C5D65", today());

        assertThat(door.scan("3C5D65", NOW).kind()).isEqualTo(Verdict.Kind.UNKNOWN);
    }

    @Test
    void aWholeCodeIsNotTakenForTheEndOfAnother() {
        door.booked("5D65", today()).booked("AFR-3C5D65", today());

        assertThat(door.type("5D65").code()).isEqualTo("5D65");
    }

    @Test
    void wildcardsAreLetters() {
        door.booked("AFR-3C5D65", today());

        assertThat(door.type("___D65").kind()).isEqualTo(Verdict.Kind.UNKNOWN);
    }

    @Test
    void ofSeveralWithOneCodeTheOneForTodayIsMeant() {
        door.booked("late", "AFR-3C5D65", on("2026-03-11"))
                .booked("now", "AFR-3C5D65", today())
                .booked("any", "AFR-3C5D65", new Object[] {"datetime", "à convenir"});

        assertThat(door.type("AFR-3C5D65").reservation().id()).isEqualTo("now");
        assertThat(door.type("AFR-3C5D65").kind()).isEqualTo(Verdict.Kind.ALREADY_IN);
    }

    @Test
    void twoPeopleWhoShareACodeBothComeIn() {
        door.booked("a", "AFR-3C5D65", today()).booked("b", "AFR-3C5D65", today());

        assertThat(door.type("AFR-3C5D65").kind()).isEqualTo(Verdict.Kind.ACCEPTED);
        assertThat(door.type("AFR-3C5D65").kind()).isEqualTo(Verdict.Kind.ACCEPTED);
        assertThat(door.type("AFR-3C5D65").kind()).isEqualTo(Verdict.Kind.ALREADY_IN);
    }

    @Test
    void aCancelledCopyDoesNotHideALiveOne() {
        door.booked("off", "AFR-3C5D65", new Object[] {"status", "cancelled"}).booked("on", "AFR-3C5D65", today());

        assertThat(door.type("AFR-3C5D65").kind()).isEqualTo(Verdict.Kind.ACCEPTED);
    }

    @Test
    void ofSeveralForOtherDaysTheNearestIsNamed() {
        door.booked("far", "AFR-3C5D65", on("2026-06-01")).booked("near", "AFR-3C5D65", on("2026-03-05"));

        assertThat(door.type("AFR-3C5D65").reservation().id()).isEqualTo("near");
    }

    @Test
    void aCodeInSmallLettersOnTheServerIsFoundAndSentAsItStandsThere() {
        door.booked("grp::leaK", today());

        assertThat(door.type("GRP::leaK").kind()).isEqualTo(Verdict.Kind.ACCEPTED);
        assertThat(door.queued().getFirst()).containsEntry("code", "grp::leaK");
    }
}
