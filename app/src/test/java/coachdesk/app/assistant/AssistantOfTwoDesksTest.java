package coachdesk.app.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.evening.TwoDesks;
import coachdesk.contract.Kind;
import coachdesk.desk.Desk;
import coachdesk.desk.assistant.AssistantSettings;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.sync.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The assistant is set up for the first time at desks that do not know of each other. */
class AssistantOfTwoDesksTest extends TwoDesks {
    private static Undo change(Desk desk, AssistantSettings now) {
        return desk.assistant().change(desk.assistant().settings(), now);
    }

    private static AssistantSettings of(String base, String campaign) {
        return new AssistantSettings(false, base, campaign, "", "");
    }

    private void agree(AssistantSettings all) {
        for (Desk desk : List.of(office, door)) {
            assertThat(desk.assistant().settings()).isEqualTo(all);
            assertThat(desk.decisions().open()).isEmpty();
            assertThat(desk.sync().status().synced()).isTrue();
        }
    }

    @Test
    void a_fresh_desk_changes_what_the_server_has_already() {
        change(office, of("Tutoie.", ""));
        office.sync().syncNow();
        change(door, of("", "Promo"));
        both();
        agree(of("Tutoie.", "Promo"));
    }

    @Test
    void two_who_save_first_at_once_have_changed_the_same_record() {
        change(office, of("Tutoie.", ""));
        change(door, new AssistantSettings(true, "", "Promo", "", "https://pay.example.com/twint"));
        both();
        agree(new AssistantSettings(true, "Tutoie.", "Promo", "", "https://pay.example.com/twint"));
    }

    @Test
    void the_same_words_are_decided_by_a_person_and_what_is_taken_back_can_be_set_again() {
        Undo undo = change(office, of("Tutoie.", ""));
        change(door, of("Vouvoie.", ""));
        both();
        assertThat(door.decisions().open()).singleElement().satisfies(decision -> {
            assertThat(decision.reason()).isEqualTo(Decision.Reason.CONFLICT);
            assertThat(decision.kind()).isEqualTo(Kind.AI_CONFIG);
            assertThat(decision.fields())
                    .containsExactly(new Decision.Field("systemPrompt", null, "\"Vouvoie.\"", "\"Tutoie.\""));
        });
        door.decisions().settle(door.decisions().open().getFirst().id(), Decision.Choice.THEIRS);
        undo.undo();
        both();
        agree(AssistantSettings.NONE);
        change(door, of("Vouvoie.", ""));
        both();
        agree(of("Vouvoie.", ""));
    }
}
