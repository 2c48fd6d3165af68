package coachdesk.app.catalogue.studio;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.evening.TwoDesks;
import coachdesk.contract.Kind;
import coachdesk.desk.Desk;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.sync.Decision;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two desks without a network fill in how the studio looks, for the first time; then both come back. */
class TwoDesksTest extends TwoDesks {
    private static Undo change(Desk desk, String field, Object value) {
        return desk.catalogue().change(Sheets.CONCEPT, Kind.THE_CONCEPT, Map.of(field, value));
    }

    private static Map<String, Object> looks(Desk desk) {
        return desk.catalogue()
                .find(Sheets.CONCEPT, Kind.THE_CONCEPT)
                .orElseThrow()
                .doc();
    }

    @Test
    void different_fields_go_together_and_nobody_has_to_decide() {
        change(office, "appName", "Studio Exemple");
        change(door, "primaryColor", "#16a34a");
        both();
        for (Desk desk : List.of(office, door)) {
            assertThat(looks(desk))
                    .containsEntry("appName", "Studio Exemple")
                    .containsEntry("primaryColor", "#16a34a")
                    .containsEntry("secondaryColor", "#8b5cf6")
                    .doesNotContainValue(null);
            assertThat(desk.decisions().open()).isEmpty();
            assertThat(desk.sync().status().synced()).isTrue();
        }
    }

    @Test
    void the_same_field_is_decided_by_a_person_who_sees_both_values_and_whose_the_other_is() {
        change(office, "appName", "Studio Exemple");
        change(door, "appName", "Studio Essai");
        both();
        assertThat(door.decisions().open()).singleElement().satisfies(decision -> {
            assertThat(decision.reason()).isEqualTo(Decision.Reason.CONFLICT);
            assertThat(decision.theirDevice()).isEqualTo("Bureau");
            assertThat(decision.fields())
                    .containsExactly(new Decision.Field("appName", "\"\"", "\"Studio Essai\"", "\"Studio Exemple\""));
        });
        door.decisions().settle(door.decisions().open().getFirst().id(), Decision.Choice.MINE);
        both();
        assertThat(looks(office)).containsEntry("appName", "Studio Essai");
        assertThat(looks(door)).isEqualTo(looks(office));
        assertThat(door.decisions().open()).isEmpty();
    }

    @Test
    void what_one_desk_takes_back_is_gone_from_both_and_can_be_filled_in_again() {
        Undo undo = change(office, "appName", "Studio Exemple");
        both();
        undo.undo();
        both();
        assertThat(looks(door)).containsEntry("appName", "");
        change(door, "appName", "Studio Essai");
        both();
        assertThat(looks(office)).containsEntry("appName", "Studio Essai");
        assertThat(office.decisions().open()).isEmpty();
    }
}
