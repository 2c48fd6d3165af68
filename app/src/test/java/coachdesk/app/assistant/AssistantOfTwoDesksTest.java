package coachdesk.app.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.evening.StudioServer;
import coachdesk.contract.Kind;
import coachdesk.desk.Desk;
import coachdesk.desk.assistant.AssistantSettings;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.sync.Decision;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The assistant is set up for the first time at desks that do not know of each other. */
class AssistantOfTwoDesksTest {
    @TempDir
    Path folder;

    private StudioServer server;
    private Desk office;
    private Desk home;

    @BeforeEach
    void open() throws Exception {
        server = new StudioServer(folder, new SettableClock(DeskFixture.NOW));
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

    private static Undo change(Desk desk, AssistantSettings now) {
        return desk.assistant().change(desk.assistant().settings(), now);
    }

    private static AssistantSettings of(String base, String campaign) {
        return new AssistantSettings(false, base, campaign, "", "");
    }

    private void agree(AssistantSettings all) {
        for (Desk desk : List.of(office, home)) {
            assertThat(desk.assistant().settings()).isEqualTo(all);
            assertThat(desk.decisions().open()).isEmpty();
            assertThat(desk.sync().status().synced()).isTrue();
        }
    }

    @Test
    void a_fresh_desk_changes_what_the_server_has_already() {
        change(office, of("Tutoie.", ""));
        office.sync().syncNow();
        change(home, of("", "Promo"));
        both();
        agree(of("Tutoie.", "Promo"));
    }

    @Test
    void two_who_save_first_at_once_have_changed_the_same_record() {
        change(office, of("Tutoie.", ""));
        change(home, new AssistantSettings(true, "", "Promo", "", "https://pay.example.com/twint"));
        both();
        agree(new AssistantSettings(true, "Tutoie.", "Promo", "", "https://pay.example.com/twint"));
    }

    @Test
    void the_same_words_are_decided_by_a_person_and_what_is_taken_back_can_be_set_again() {
        Undo undo = change(office, of("Tutoie.", ""));
        change(home, of("Vouvoie.", ""));
        both();
        assertThat(home.decisions().open()).singleElement().satisfies(decision -> {
            assertThat(decision.reason()).isEqualTo(Decision.Reason.CONFLICT);
            assertThat(decision.kind()).isEqualTo(Kind.AI_CONFIG);
            assertThat(decision.fields())
                    .containsExactly(new Decision.Field("systemPrompt", null, "\"Vouvoie.\"", "\"Tutoie.\""));
        });
        home.decisions().settle(home.decisions().open().getFirst().id(), Decision.Choice.THEIRS);
        undo.undo();
        both();
        agree(AssistantSettings.NONE);
        change(home, of("Vouvoie.", ""));
        both();
        agree(of("Vouvoie.", ""));
    }
}
