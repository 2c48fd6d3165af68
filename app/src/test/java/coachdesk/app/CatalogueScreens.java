package coachdesk.app;

import static coachdesk.app.Screen.usual;

import java.util.List;
import javafx.scene.control.ListView;

/** The pages of the catalogue. */
final class CatalogueScreens {
    private CatalogueScreens() {}

    static List<Screen> all() {
        Screen offers = usual(
                "catalogue-offers",
                SyncScreens::calm,
                hand -> hand.show("catalogue"),
                hand -> hand.window().shell.current().open("offers"),
                CatalogueScreens::first,
                hand -> {});
        return List.of(
                offers,
                offers.small(),
                offers.largeText(),
                usual("catalogue-offers-empty", SyncScreens::calm, hand -> hand.show("catalogue"), hand -> hand.window()
                                .shell
                                .current()
                                .open("offers"))
                        .ofEmptyStudio());
    }

    /** Opens the first record of the list. */
    static void first(Hand hand) {
        ((ListView<?>) hand.window().layers.lookup(".record-list"))
                .getSelectionModel()
                .selectFirst();
    }
}
