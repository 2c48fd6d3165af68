package coachdesk.app;

import static coachdesk.app.Screen.usual;

import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;

/** The reservations in all their states. */
final class ReservationScreens {
    private static final int FIRST = 400;

    private ReservationScreens() {}

    static List<Screen> all() {
        Screen list = usual("reservations", ReservationScreens::list);
        return List.of(
                list,
                list.small(),
                list.largeText(),
                usual("reservations-search", ReservationScreens::list, hand -> hand.write(".search-field", "zumba")),
                usual(
                        "reservations-no-result",
                        ReservationScreens::list,
                        hand -> hand.write(".search-field", "personne de ce nom")),
                usual("reservations-empty-studio", ReservationScreens::list).ofEmptyStudio(),
                usual("reservations-filters", ReservationScreens::list, ReservationScreens::filter, hand -> hand.all(
                                        MenuButton.class, ".filter-chip")
                                .getFirst()
                                .show())
                        .passing(),
                usual("reservation-class", ReservationScreens::list, hand -> open(hand, row -> !row.product())),
                usual("reservation-product", ReservationScreens::list, hand -> open(hand, ReservationRow::product)),
                usual("reservation-deleted", ReservationScreens::list, ReservationScreens::delete)
                        .passing(),
                usual("reservations-columns", ReservationScreens::list, hand -> hand.find(MenuButton.class, ".no-arrow")
                                .show())
                        .passing(),
                usual("reservations-export", ReservationScreens::list, hand -> hand.command("reservations.export")));
    }

    private static void list(Hand hand) {
        SyncScreens.calm(hand);
        hand.show("reservations");
    }

    private static void filter(Hand hand) {
        List<MenuButton> chips = hand.all(MenuButton.class, ".filter-chip");
        choose(chips.get(1), 2);
        choose(chips.get(2), 3);
    }

    private static void choose(MenuButton chip, int place) {
        MenuItem item = chip.getItems().get(place);
        item.fire();
    }

    private static void delete(Hand hand) {
        select(hand, row -> !row.product());
        hand.command("reservations.delete");
    }

    private static void open(Hand hand, Predicate<ReservationRow> which) {
        select(hand, which);
        hand.command("reservations.open");
    }

    private static void select(Hand hand, Predicate<ReservationRow> which) {
        List<ReservationRow> rows = hand.fixture().desk.reservations().page(ReservationQuery.all(), 0, FIRST);
        int place = IntStream.range(0, rows.size())
                .filter(i -> which.test(rows.get(i)))
                .findFirst()
                .orElseThrow();
        TableView<?> table = hand.find(TableView.class, ".reservations-table");
        table.getSelectionModel().clearAndSelect(place);
        table.scrollTo(Math.max(0, place - 3));
    }
}
