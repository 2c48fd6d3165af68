package coachdesk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.OwnWindow;
import coachdesk.app.Patience;
import coachdesk.app.Window;
import coachdesk.app.contacts.Contact;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.search.Place;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What is the coach's alone is absent for an account of the front desk, and there again for the coach. */
class FrontDeskJourneyTest extends OwnWindow {
    private static final List<String> THE_COACHS = List.of(
            "overview", "campaigns", "conversations", "contacts", "articles", "media", "catalogue", "integrations");

    @Start
    void start(Stage stage) {
        desk(20);
        window = new Window(stage, fixture, 1280, 800);
    }

    @Test
    void the_coachs_tabs_are_left_and_not_shown(FxRobot robot) throws Exception {
        Set<String> all = words();
        for (String tab : THE_COACHS) {
            robot.interact(() -> window.shell.show(tab));
            assertThat(window.shell.currentId()).isEqualTo(tab);
            front(true);
            Patience.until(robot, () -> window.shell.currentId().equals("reservations"));
            robot.interact(() -> window.shell.open(tab, "any"));
            assertThat(window.shell.currentId()).isNotIn(THE_COACHS);
            front(false);
            Patience.until(robot, () -> words().equals(all));
        }
        front(true);
        Patience.until(robot, () -> words().size() == all.size() - THE_COACHS.size());
        assertThat(words())
                .doesNotContainAnyElementsOf(THE_COACHS.stream()
                        .map(id -> window.texts.get("tab." + id))
                        .toList());
    }

    @Test
    void the_window_opens_on_the_overview_for_the_coach_and_on_the_reservations_for_the_front_desk(FxRobot robot) {
        assertThat(window.shell.currentId()).isEqualTo("overview");
        Stage[] second = {null};
        robot.interact(() -> {
            window.close();
            front(true);
            second[0] = new Stage();
            window = new Window(second[0], fixture, 1280, 800);
        });
        assertThat(window.shell.currentId()).isEqualTo("reservations");
        robot.interact(() -> second[0].hide());
    }

    private void front(boolean desk) {
        fixture.desk.settings().change(values -> values.withAccount(desk ? "Accueil" : "Coach", desk));
    }

    /** The titles of the tabs that the navigation offers. */
    private Set<String> words() {
        return window.layers.lookupAll(".nav-item").stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .filter(ToggleButton::isVisible)
                .map(ToggleButton::getText)
                .collect(Collectors.toSet());
    }

    @Test
    void what_the_server_would_refuse_is_not_offered_for_people() {
        Contact eva = new Contact("Eva Example", "eva@example.com", null);
        assertThat(actions(eva))
                .contains(window.texts.get("people.to-basket"), window.texts.get("people.refuse"))
                .contains(window.texts.get("people.mail"));
        front(true);
        assertThat(actions(eva))
                .doesNotContain(window.texts.get("people.to-basket"), window.texts.get("people.refuse"))
                .contains(window.texts.get("people.mail"));
    }

    private List<String> actions(Contact contact) {
        return window.shell.context().people().with(List.of(contact)).stream()
                .map(action -> action.word().getValue())
                .toList();
    }

    @Test
    void the_search_everywhere_finds_the_bookings_alone(FxRobot robot) throws Exception {
        String person = fixture.desk
                .reservations()
                .page(ReservationQuery.all(), 0, 20)
                .getFirst()
                .person();
        search(robot, person, places -> places.containsAll(Set.of(Place.RESERVATION, Place.PERSON)));
        front(true);
        search(robot, person, places -> places.equals(Set.of(Place.RESERVATION)));
    }

    /** @param expected where the palette finds, in the end, what goes by this name */
    private static void search(FxRobot robot, String name, Predicate<Set<Place>> expected) throws InterruptedException {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.interact(
                () -> robot.lookup(".palette-field").queryAs(TextField.class).setText(name));
        Patience.until(robot, () -> expected.test(places(robot)));
        robot.push(KeyCode.ESCAPE);
    }

    private static Set<Place> places(FxRobot robot) {
        ListView<Offer> list = robot.lookup(".palette .list-view").queryListView();
        return List.copyOf(list.getItems()).stream()
                .filter(Offer.Thing.class::isInstance)
                .map(offer -> ((Offer.Thing) offer).finding().place())
                .collect(Collectors.toSet());
    }
}
