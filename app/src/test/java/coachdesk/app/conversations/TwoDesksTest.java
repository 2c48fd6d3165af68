package coachdesk.app.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.evening.TwoDesks;
import coachdesk.desk.Desk;
import coachdesk.desk.conversations.Draft;
import coachdesk.desk.conversations.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two desks of one studio write in the same conversation, over a real server. */
class TwoDesksTest extends TwoDesks {
    @BeforeEach
    void open() {
        server.add("conversation", List.of(Map.of("id", "k", "mode", "human")));
        both();
    }

    private static List<String> said(Desk desk) {
        return desk.conversations().thread("k", 10).messages().stream()
                .map(Message::text)
                .toList();
    }

    private static String draft(Desk desk) {
        return desk.writing().drafts().newest("k").map(Draft::text).orElse("");
    }

    @Test
    void a_planned_message_that_both_send_by_their_own_clocks_is_said_once_and_nobody_has_to_decide() {
        office.writing().later().plan("k", "À demain !", DeskFixture.NOW.plus(Duration.ofHours(1)));
        both();
        String later = door.conversations().thread("k", 10).planned().getFirst().id();

        clock.advance(Duration.ofHours(1));
        String one = office.writing().later().sendNow(later);
        clock.advance(Duration.ofSeconds(90));
        String two = door.writing().later().sendNow(later);
        assertThat(two).isEqualTo(one);
        both();

        for (Desk desk : List.of(office, door)) {
            assertThat(said(desk)).containsExactly("À demain !");
            assertThat(desk.conversations().thread("k", 10).planned()).isEmpty();
            assertThat(desk.decisions().open()).isEmpty();
        }
        assertThat(office.conversations().thread("k", 10).messages().getFirst().at())
                .isEqualTo(door.conversations()
                        .thread("k", 10)
                        .messages()
                        .getFirst()
                        .at());
    }

    @Test
    void a_draft_goes_on_at_the_other_desk_and_is_gone_from_both_when_it_is_sent() {
        office.writing().drafts().keep("k", "Bon", Map.of());
        both();
        assertThat(draft(door)).isEqualTo("Bon");

        Draft taken = door.writing().drafts().newest("k").orElseThrow();
        Draft own = door.writing().drafts().keep("k", "Bonjour", taken.lineage());
        both();
        assertThat(draft(office)).isEqualTo("Bonjour");

        door.conversations().say("k", "Bonjour !", own.lineage());
        both();
        assertThat(draft(office)).isEmpty();
        assertThat(draft(door)).isEmpty();
        assertThat(said(office)).containsExactly("Bonjour !");
    }
}
