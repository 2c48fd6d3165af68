package coachdesk.app.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.shell.Sounds.Sound;
import coachdesk.contract.ErrorCode;
import coachdesk.desk.checkin.Verdict.Kind;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.problems.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckInModelTest {
    private static final String CODE = "AFR-B7281A";

    private final AtTheDoor door = new AtTheDoor();
    private final CheckInModel model = door.model;

    @Test
    void goodNewsSoundsShowsAndGoesByItself() {
        door.desk.says.put(CODE, Kind.ACCEPTED);
        model.scanned(CODE);
        assertThat(door.answer().verdict().kind()).isEqualTo(Kind.ACCEPTED);
        assertThat(door.sounds).containsExactly(Sound.ACCEPTED);
        door.pauses.end(Announcer.STAYS);
        assertThat(door.answer()).isNull();
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "ACCEPTED")
    void badNewsStaysUntilAKeyAndTheNextScanReplacesIt(Kind kind) {
        door.desk.says.put(CODE, kind);
        door.desk.says.put("AFR-000001", Kind.ACCEPTED);
        model.scanned(CODE);
        assertThat(door.pauses.end(Announcer.STAYS)).isZero();
        assertThat(door.answer().verdict().kind()).isEqualTo(kind);
        model.scanned("AFR-000001");
        assertThat(door.answer().verdict().kind()).isEqualTo(Kind.ACCEPTED);
        model.dismiss();
        assertThat(door.answer()).isNull();
    }

    @Test
    void theSameCodeTenTimesInASecondIsOneEntryCountedTen() {
        door.desk.says.put(CODE, Kind.ACCEPTED);
        for (int i = 0; i < 10; i++) {
            model.scanned(CODE);
            door.clock.advance(Duration.ofMillis(100));
        }
        assertThat(door.desk.asked).containsExactly(CODE);
        assertThat(door.sounds).containsExactly(Sound.ACCEPTED);
        assertThat(door.answer().verdict().kind()).isEqualTo(Kind.ACCEPTED);
        assertThat(door.answer().times()).isEqualTo(10);
    }

    @Test
    void theSameCodeAMomentLaterIsAskedAgain() {
        door.desk.says.put(CODE, Kind.ACCEPTED);
        model.scanned(CODE);
        door.clock.advance(Duration.ofSeconds(2));
        model.scanned(CODE);
        assertThat(door.answer().verdict().kind()).isEqualTo(Kind.ALREADY_IN);
        assertThat(door.sounds).containsExactly(Sound.ACCEPTED, Sound.WARNING);
    }

    @Test
    void oneKeyTakesTheEntryBackAndTheSameTicketWorksAtOnce() {
        door.desk.says.put(CODE, Kind.ACCEPTED);
        model.scanned(CODE);
        model.undo();
        assertThat(door.answer().undone()).isTrue();
        assertThat(door.desk.entries).isEmpty();
        assertThat(model.lastEntryProperty().get()).isNull();
        model.scanned(CODE);
        assertThat(door.answer().verdict().kind()).isEqualTo(Kind.ACCEPTED);
        assertThat(door.answer().undone()).isFalse();
    }

    @Test
    void onlyWhatThisScanEnteredCanBeTakenBackFromItsAnswer() {
        door.desk.says.put(CODE, Kind.ALREADY_IN);
        model.scanned(CODE);
        assertThat(door.answer().canUndo()).isFalse();
    }

    @Test
    void aTicketForAnotherDayCanBeForced() {
        door.desk.says.put(CODE, Kind.NOT_TODAY);
        model.scanned(CODE);
        model.force();
        assertThat(door.answer().verdict().kind()).isEqualTo(Kind.ACCEPTED);
        assertThat(door.answer().forced()).isTrue();
    }

    @Test
    void nothingElseCanBeForced() {
        for (Kind kind : EnumSet.complementOf(EnumSet.of(Kind.NOT_TODAY, Kind.ACCEPTED))) {
            door.desk.says.put(kind.name(), kind);
            model.scanned(kind.name());
            model.force();
            assertThat(door.answer().verdict().kind()).isEqualTo(kind);
        }
    }

    @Test
    void aBrokenDiskIsAProblemAndTheNextScanIsAskedAgain() {
        door.desk.says.put(CODE, Kind.ACCEPTED);
        door.desk.broken = true;
        model.scanned(CODE);
        assertThat(door.answer()).isNull();
        assertThat(door.problems).extracting(Problem::code).containsExactly(ErrorCode.FOLDER_FULL);
        door.desk.broken = false;
        model.scanned(CODE);
        assertThat(door.answer().verdict().kind()).isEqualTo(Kind.ACCEPTED);
    }

    @Test
    void aPictureIsReadAndAsked() {
        door.desk.says.put(CODE, Kind.ACCEPTED);
        model.pictures(List.of(new Picture.OfFile(Path.of("ticket.png"))));
        assertThat(door.answer().via()).isEqualTo(Via.PICTURE);
        assertThat(model.readingProperty().get()).isFalse();
    }

    @Test
    void aPictureThatIsNoneLeavesTheNextOneWorking() {
        door.desk.says.put(CODE, Kind.ACCEPTED);
        Picture.Reader reads = door.reader;
        door.reader = picture -> {
            throw Problem.of(ErrorCode.PICTURE_NONE).asException();
        };
        model.pictures(List.of(new Picture.OfFile(Path.of("holiday.txt"))));
        assertThat(door.problems).extracting(Problem::code).containsExactly(ErrorCode.PICTURE_NONE);
        assertThat(model.readingProperty().get()).isFalse();
        door.reader = reads;
        model.pictures(List.of(new Picture.OfFile(Path.of("ticket.png"))));
        assertThat(door.answer().verdict().kind()).isEqualTo(Kind.ACCEPTED);
    }

    @Test
    void theHistoryFollowsTheDeskOnlyWhileTheTabIsShown() {
        model.shown();
        door.desk.says.put(CODE, Kind.ACCEPTED);
        door.desk.check(CODE, Via.CAMERA, door.clock.instant(), false);
        door.signals.tell(Set.of(coachdesk.desk.store.Topic.ATTENDANCE));
        assertThat(model.history().lines()).extracting(HistoryLine::code).containsExactly(CODE);
        model.hidden();
        door.desk.entries.clear();
        door.signals.tell(Set.of(coachdesk.desk.store.Topic.ATTENDANCE));
        assertThat(model.history().lines()).hasSize(1);
    }

    @Test
    void todaysSessionsSayHowManyAreIn() {
        door.reservations.rows.add(ScriptedDesk.row(CODE));
        door.reservations.rows.add(ScriptedDesk.row("AFR-000001"));
        door.desk.says.put(CODE, Kind.ACCEPTED);
        model.shown();
        model.scanned(CODE);
        model.dismiss();
        assertThat(model.sessions()).containsExactly(new SessionToday("Afro Flow", 2, 1));
    }

    @Test
    void behindAnAnswerTheListsWaitUntilSomebodyCanSeeThem() {
        door.desk.says.put(CODE, Kind.ACCEPTED);
        model.shown();
        int looks = door.desk.looks;
        model.scanned(CODE);
        door.signals.tell(Set.of(coachdesk.desk.store.Topic.ATTENDANCE));
        assertThat(door.desk.looks).isEqualTo(looks);
        model.dismiss();
        assertThat(door.desk.looks).isEqualTo(looks + 1);
    }
}
