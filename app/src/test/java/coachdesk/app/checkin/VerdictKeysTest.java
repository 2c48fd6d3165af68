package coachdesk.app.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.checkin.Verdict.Kind;
import coachdesk.desk.checkin.Via;
import java.util.List;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictKeysTest {
    private static final String CODE = "AFR-B7281A";

    private final AtTheDoor door = new AtTheDoor();
    private final VerdictKeys keys = new VerdictKeys(door.model, door.pauses);

    @BeforeEach
    void everyAnswerIsTold() {
        door.model.answerProperty().addListener((property, before, now) -> {
            if (now != null) {
                keys.announced(now);
            }
        });
    }

    private void answered(Kind kind) {
        door.desk.says.put(CODE, kind);
        door.model.scanned(CODE);
    }

    private void type(String character) {
        keys.handle(event(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, false));
    }

    private void press(KeyCode code) {
        keys.handle(event(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code, false));
    }

    private static KeyEvent event(EventType<KeyEvent> type, String character, KeyCode code, boolean shortcut) {
        return new KeyEvent(type, character, "", code, false, shortcut, false, shortcut);
    }

    @Test
    void uTakesTheEntryBackOnceItIsClearThatNoScanBeginsWithIt() {
        answered(Kind.ACCEPTED);
        type("u");
        assertThat(door.answer().undone()).isFalse();

        door.pauses.end(VerdictKeys.QUIET);

        assertThat(door.answer().undone()).isTrue();
        assertThat(door.desk.entries).isEmpty();
    }

    @Test
    void aScanThatBeginsWithUTakesNothingBack() {
        answered(Kind.ACCEPTED);
        type("U");
        type("7");
        door.pauses.end(VerdictKeys.QUIET);

        assertThat(door.desk.entries).hasSize(1);
    }

    /** Codes for a wireless network begin like that. */
    @Test
    void aScanWhoseThirdLetterIsFLetsNobodyInHoweverLongItIs() {
        answered(Kind.NOT_TODAY);
        List.of("W", "I", "F").forEach(this::type);
        keys.scanning();
        door.pauses.end(VerdictKeys.QUIET);

        assertThat(door.desk.entries).isEmpty();
        assertThat(door.answer().verdict().kind()).isEqualTo(Kind.NOT_TODAY);
    }

    @Test
    void nobodyOfTheQueueTakesBackOrLetsIn() {
        door.model.alone(true);
        answered(Kind.NOT_TODAY);
        type("f");
        door.pauses.end(VerdictKeys.QUIET);
        assertThat(door.desk.entries).isEmpty();

        answered(Kind.ACCEPTED);
        keys.handle(event(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, KeyCode.Z, true));
        type("u");
        door.pauses.end(VerdictKeys.QUIET);
        assertThat(door.answer().undone()).isFalse();
    }

    @Test
    void fLetsInWhoCameOnAnotherDay() {
        answered(Kind.NOT_TODAY);
        type("f");
        door.pauses.end(VerdictKeys.QUIET);

        assertThat(door.answer().verdict().kind()).isEqualTo(Kind.ACCEPTED);
        assertThat(door.answer().forced()).isTrue();
    }

    @Test
    void theShortcutOfUndoTakesTheEntryBackAtOnce() {
        answered(Kind.ACCEPTED);
        keys.handle(event(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, KeyCode.Z, true));

        assertThat(door.answer().undone()).isTrue();
    }

    @Test
    void anyOtherLetterBeginsTheNextCode() {
        answered(Kind.UNKNOWN);
        type("b");
        door.pauses.end(VerdictKeys.QUIET);

        assertThat(door.answer()).isNull();
        assertThat(door.model.typed().textProperty().get()).isEqualTo("B");
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTER", "ESCAPE", "BACK_SPACE", "TAB", "LEFT"})
    void theKeysThatSayGoOnCloseTheAnswer(KeyCode code) {
        answered(Kind.CANCELLED);
        press(code);

        assertThat(door.answer()).isNull();
    }

    @Test
    void aSpaceClosesTheAnswerOnceItIsTypedAndNoSooner() {
        answered(Kind.CANCELLED);
        press(KeyCode.SPACE);
        assertThat(door.answer()).isNotNull();

        type(" ");
        assertThat(door.answer()).isNull();
        assertThat(door.model.typed().textProperty().get()).isEmpty();
    }

    @Test
    void theEnterThatAskedIsStillDownAndClosesNothing() {
        door.desk.says.put(CODE, Kind.CANCELLED);
        door.type(CODE);
        door.model.typed().submit();
        assertThat(door.answer().via()).isEqualTo(Via.TYPED);

        press(KeyCode.ENTER);
        assertThat(door.answer()).isNotNull();

        keys.handle(event(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, KeyCode.ENTER, false));
        press(KeyCode.ENTER);
        assertThat(door.answer()).isNull();
    }
}
