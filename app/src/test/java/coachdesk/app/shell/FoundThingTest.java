package coachdesk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.search.Finding;
import coachdesk.desk.search.Place;
import org.junit.jupiter.api.Test;

/** What was found says by which name its tab opens it. */
class FoundThingTest {
    private static String id(Place place) {
        return new Offer.Thing(null, new Finding(place, "x", "Titre", "", null), "Titre", "", "").id();
    }

    @Test
    void courses_and_offers_are_on_different_pages_of_one_tab() {
        assertThat(id(Place.COURSE)).isEqualTo("courses:x");
        assertThat(id(Place.OFFER)).isEqualTo("offers:x");
        assertThat(id(Place.PERSON)).isEqualTo("x");
    }
}
