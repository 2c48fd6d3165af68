package coachdesk.app.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.tasks.HeldRunner;
import coachdesk.desk.checkin.Verdict.Kind;
import coachdesk.desk.checkin.Via;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedCodeTest {
    private final AtTheDoor door = new AtTheDoor();
    private final TypedCode typed = door.model.typed();

    @Test
    void enterAsksForWhatWasTypedAndAKnownTicketEmptiesTheField() {
        door.desk.says.put("B7281A", Kind.ACCEPTED);
        door.type(" B7281A ");
        typed.submit();
        assertThat(door.answer().via()).isEqualTo(Via.TYPED);
        assertThat(typed.textProperty().get()).isEmpty();
    }

    @Test
    void anUnknownCodeStaysInTheFieldToBeCorrected() {
        door.type("B7281X");
        typed.submit();
        assertThat(door.answer().verdict().kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(typed.textProperty().get()).isEqualTo("B7281X");
    }

    @Test
    void anEmptyFieldAsksNothing() {
        door.type("   ");
        typed.submit();
        assertThat(door.desk.asked).isEmpty();
    }

    @Test
    void anEndingOfSeveralCodesOffersThemAndTheArrowsPick() {
        door.desk.alike = List.of("AFR-11117A", "AFR-22227A");
        door.desk.says.put("AFR-22227A", Kind.ACCEPTED);
        door.type("7A");
        typed.submit();
        assertThat(door.answer()).isNull();
        assertThat(typed.suggestions()).extracting(Suggestion::code).isEqualTo(door.desk.alike);
        typed.move(1);
        typed.submit();
        assertThat(door.answer().verdict().code()).isEqualTo("AFR-22227A");
        assertThat(typed.suggestions()).isEmpty();
    }

    @Test
    void aNameOffersTodaysReservationsAndASecondEnterTakesTheFirst() {
        door.reservations.rows.add(ScriptedDesk.row("AFR-B7281A"));
        door.desk.says.put("AFR-B7281A", Kind.ACCEPTED);
        door.type("LÉA");
        assertThat(typed.pickedProperty().get()).isEqualTo(-1);
        typed.submit();
        assertThat(door.answer()).isNull();
        assertThat(typed.pickedProperty().get()).isZero();
        typed.submit();
        assertThat(door.answer().via()).isEqualTo(Via.LIST);
    }

    @Test
    void theArrowsStopAtBothEnds() {
        door.reservations.rows.add(ScriptedDesk.row("AFR-B7281A"));
        door.type("LÉA");
        typed.move(-1);
        assertThat(typed.pickedProperty().get()).isEqualTo(-1);
        typed.move(5);
        assertThat(typed.pickedProperty().get()).isZero();
    }

    @Test
    void nothingIsLookedUpWhileTheTypingGoesOn() {
        door.reservations.rows.add(ScriptedDesk.row("AFR-B7281A"));
        typed.textProperty().set("LÉ");
        typed.textProperty().set("LÉA");
        assertThat(typed.suggestions()).isEmpty();
        assertThat(door.pauses.end(TypedCode.SETTLES)).isEqualTo(1);
        assertThat(typed.suggestions()).hasSize(1);
    }

    @Test
    void whatIsTypedWhileACodeIsLookedAtIsTheNextOne() {
        HeldRunner held = new HeldRunner();
        AtTheDoor slow = new AtTheDoor(held);
        slow.desk.says.put("B7281A", Kind.ACCEPTED);
        slow.type("B7281A");
        held.rest();
        slow.model.typed().submit();
        slow.model.typed().textProperty().set("AFR-9");
        held.rest();
        assertThat(slow.answer().verdict().kind()).isEqualTo(Kind.ACCEPTED);
        assertThat(slow.model.typed().textProperty().get()).isEqualTo("AFR-9");
    }

    @Test
    void theNextCodeIsNotTakenForOneOfThoseThatTheLastEndingMayHaveMeant() {
        HeldRunner held = new HeldRunner();
        AtTheDoor slow = new AtTheDoor(held);
        slow.desk.alike = List.of("AFR-11117A", "AFR-22227A");
        slow.desk.says.put("AFR-333333", Kind.ACCEPTED);
        slow.type("7A");
        held.rest();
        slow.model.typed().submit();
        slow.model.typed().textProperty().set("AFR-333333");
        held.rest();
        slow.model.typed().submit();
        held.rest();
        assertThat(slow.desk.asked).containsExactly("7A", "AFR-333333");
    }
}
