package coachdesk.app;

import static coachdesk.app.Screen.usual;

import coachdesk.app.catalogue.codes.CodesImportPicture;
import coachdesk.app.shell.SidePanel;
import coachdesk.desk.catalogue.Entry;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;

/** The pages of the catalogue. */
final class CatalogueScreens {
    private CatalogueScreens() {}

    static List<Screen> all() {
        Screen courses = page("courses", "", CatalogueScreens::first);
        Screen offers = page("offers", "", hand -> pick(hand, "name", "T-shirt"));
        Screen codes = page("codes", "", CatalogueScreens::first);
        Screen week = page("courses", "-week", hand -> hand.command("courses.week"));
        return List.of(
                courses,
                courses.small(),
                courses.largeText(),
                page("courses", "-delete", hand -> {
                    first(hand);
                    press(hand, "Supprimer");
                }),
                week,
                week.small(),
                week.largeText(),
                page("courses", "-archived", hand -> filter(hand, 1), CatalogueScreens::first),
                page("courses", "-empty").ofEmptyStudio(),
                codes,
                codes.small(),
                codes.largeText(),
                page("codes", "-limits", hand -> pick(hand, "code", "NOEL-DANSE")),
                page("codes", "-twice", hand -> pick(hand, "code", "PORTES-OUVERTES"), CatalogueScreens::down),
                page("codes", "-empty").ofEmptyStudio(),
                page(
                        "codes",
                        "-batch",
                        hand -> hand.command("codes.batch"),
                        hand -> hand.write(".codes-panel .text-field", "NOEL-AMIS")),
                page("codes", "-import", CatalogueScreens::codes),
                page("codes", "-qr", CatalogueScreens::first, hand -> press(hand, "Code QR")),
                offers,
                offers.small(),
                offers.largeText(),
                page("offers", "-wrong", hand -> hand.command("offers.new"), CatalogueScreens::mistaken),
                page("offers", "-empty").ofEmptyStudio());
    }

    static Screen page(String page, String state, Screen.Step... steps) {
        List<Screen.Step> all = new ArrayList<>(List.of(
                SyncScreens::calm,
                hand -> hand.show("catalogue"),
                hand -> hand.window().shell.current().open(page)));
        all.addAll(List.of(steps));
        all.add(hand -> {});
        return usual("catalogue-" + page + state, all.toArray(Screen.Step[]::new));
    }

    /** Fills a form in with what cannot be kept. */
    private static void mistaken(Hand hand) {
        List<TextInputControl> fields = hand.all(TextInputControl.class, ".record-form .text-input");
        fields.get(0).setText("Gourde 💧");
        fields.get(1).setText("12,345");
        press(hand, "Enregistrer");
    }

    private static void codes(Hand hand) {
        CodesImportPicture.open(hand.fixture().desk, hand.window().tasks, hand.window().texts, (SidePanel)
                hand.window().layers.lookup(".side-panel").getParent());
    }

    /** To the end of the record that is open. */
    private static void down(Hand hand) {
        hand.find(ScrollPane.class, ".record-pane .scroll-pane").setVvalue(1);
    }

    static void press(Hand hand, String word) {
        hand.all(Button.class, ".button").stream()
                .filter(button -> word.equals(button.getText()))
                .forEach(Button::fire);
    }

    private static void filter(Hand hand, int nth) {
        ((ComboBox<?>) hand.window().layers.lookup(".record-filter"))
                .getSelectionModel()
                .select(nth);
    }

    @SuppressWarnings("unchecked")
    private static void pick(Hand hand, String field, String name) {
        ListView<Entry> list = (ListView<Entry>) hand.window().layers.lookup(".record-list");
        list.getItems().stream()
                .filter(entry -> String.valueOf(entry.doc().get(field)).startsWith(name))
                .forEach(list.getSelectionModel()::select);
    }

    /** Opens the first record of the list. */
    static void first(Hand hand) {
        ((ListView<?>) hand.window().layers.lookup(".record-list"))
                .getSelectionModel()
                .selectFirst();
    }
}
