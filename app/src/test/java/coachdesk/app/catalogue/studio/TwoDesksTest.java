package coachdesk.app.catalogue.studio;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.evening.StudioServer;
import coachdesk.contract.Kind;
import coachdesk.desk.Desk;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.sync.Decision;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two desks without a network fill in how the studio looks, for the first time; then both come back. */
class TwoDesksTest {
    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(DeskFixture.NOW);
    private StudioServer server;
    private Desk office;
    private Desk home;

    @BeforeEach
    void open() throws Exception {
        server = new StudioServer(folder, clock);
        office = server.desk("Bureau", server.address());
        home = server.desk("Maison", server.address());
    }

    @AfterEach
    void close() {
        office.close();
        home.close();
        server.close();
    }

    private void both() {
        for (Desk desk : List.of(office, home, office, home)) {
            desk.sync().syncNow();
        }
    }

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
        change(home, "primaryColor", "#16a34a");
        both();
        for (Desk desk : List.of(office, home)) {
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
        change(home, "appName", "Studio Essai");
        both();
        assertThat(home.decisions().open()).singleElement().satisfies(decision -> {
            assertThat(decision.reason()).isEqualTo(Decision.Reason.CONFLICT);
            assertThat(decision.theirDevice()).isEqualTo("Bureau");
            assertThat(decision.fields())
                    .containsExactly(new Decision.Field("appName", "\"\"", "\"Studio Essai\"", "\"Studio Exemple\""));
        });
        home.decisions().settle(home.decisions().open().getFirst().id(), Decision.Choice.MINE);
        both();
        assertThat(looks(office)).containsEntry("appName", "Studio Essai");
        assertThat(looks(home)).isEqualTo(looks(office));
        assertThat(home.decisions().open()).isEmpty();
    }

    @Test
    void what_one_desk_takes_back_is_gone_from_both_and_can_be_filled_in_again() {
        Undo undo = change(office, "appName", "Studio Exemple");
        both();
        undo.undo();
        both();
        assertThat(looks(home)).containsEntry("appName", "");
        change(home, "appName", "Studio Essai");
        both();
        assertThat(looks(office)).containsEntry("appName", "Studio Essai");
        assertThat(office.decisions().open()).isEmpty();
    }
}
