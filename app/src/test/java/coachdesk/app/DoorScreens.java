package coachdesk.app;

import static coachdesk.app.Screen.usual;

import coachdesk.desk.checkin.Verdict;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.ReservationRow.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;

/** The door: waiting, asking, and each of its six answers. */
final class DoorScreens {
    private static final int MANY = 400;
    private static final String FOREIGN = "https://www.example.com/menu-du-jour";
    private static final String UNHEARD_OF = "AFR-ZZZZZZ";

    private DoorScreens() {}

    static List<Screen> all() {
        Screen idle = usual("check-in", DoorScreens::open);
        Screen accepted = usual("verdict-accepted", DoorScreens::open, hand -> enter(hand, Verdict.Kind.ACCEPTED))
                .passing();
        Screen roster = usual("roster", SyncScreens::calm, hand -> hand.show("roster"));
        Screen figures = usual("figures", SyncScreens::calm, hand -> hand.show("figures"));
        return List.of(
                figures,
                figures.small(),
                figures.largeText(),
                roster,
                roster.small(),
                roster.largeText(),
                idle,
                idle.small(),
                idle.largeText(),
                usual("check-in-suggestions", DoorScreens::open, hand -> hand.write(".code-input", "AFR-A")),
                usual(
                        "check-in-history",
                        DoorScreens::open,
                        hand -> enter(hand, Verdict.Kind.ACCEPTED),
                        DoorScreens::away,
                        hand -> enter(hand, Verdict.Kind.ALREADY_IN),
                        DoorScreens::away,
                        hand -> enter(hand, Verdict.Kind.NOT_TODAY),
                        DoorScreens::away,
                        hand -> hand.enter(UNHEARD_OF),
                        DoorScreens::away),
                accepted,
                accepted.small(),
                accepted.largeText(),
                answer("verdict-already-in", Verdict.Kind.ALREADY_IN),
                answer("verdict-not-today", Verdict.Kind.NOT_TODAY),
                answer("verdict-cancelled", Verdict.Kind.CANCELLED),
                usual("verdict-unknown", DoorScreens::open, hand -> hand.enter(UNHEARD_OF)),
                usual("verdict-not-a-ticket", DoorScreens::open, hand -> hand.enter(FOREIGN)));
    }

    private static Screen answer(String name, Verdict.Kind kind) {
        return usual(name, DoorScreens::open, hand -> enter(hand, kind));
    }

    private static void open(Hand hand) {
        SyncScreens.calm(hand);
        hand.show("checkin");
    }

    private static void enter(Hand hand, Verdict.Kind kind) {
        hand.enter(code(hand, kind));
    }

    private static void away(Hand hand) {
        hand.window().layers.overlay().hide();
        hand.press(KeyCode.ESCAPE, false);
    }

    static String code(Hand hand, Verdict.Kind kind) {
        LocalDate today = LocalDate.ofInstant(DeskFixture.NOW, DeskFixture.ZONE);
        Predicate<ReservationRow> ticket =
                switch (kind) {
                    case ALREADY_IN ->
                        row -> row.status() == Status.CAME && row.days().contains(today);
                    case CANCELLED -> row -> row.status() == Status.CANCELLED;
                    case NOT_TODAY ->
                        row -> row.status() == Status.BOOKED
                                && row.days().stream().anyMatch(today::isBefore)
                                && !row.days().contains(today);
                    default ->
                        row -> row.status() == Status.BOOKED && row.days().equals(List.of(today));
                };
        return hand.fixture().desk.reservations().page(ReservationQuery.all(), 0, MANY).stream()
                .filter(row -> !row.product())
                .filter(ticket)
                .map(ReservationRow::code)
                .findFirst()
                .orElseThrow();
    }
}
