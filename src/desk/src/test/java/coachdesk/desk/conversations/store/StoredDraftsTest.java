package coachdesk.desk.conversations.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.contract.Kind;
import coachdesk.desk.conversations.Draft;
import coachdesk.desk.problems.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredDraftsTest {
    @TempDir
    Path folder;

    private InboxStore here;
    private InboxStore there;

    @BeforeEach
    void open() {
        here = new InboxStore(folder.resolve("here"), "here");
        there = new InboxStore(folder.resolve("there"), "there");
        for (InboxStore desk : List.of(here, there)) {
            desk.told(Kind.CONVERSATION, "k", "mode", "human", "participant_ids", List.of("zoe"));
        }
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    /** What one desk wrote reaches the other. */
    private static void carry(InboxStore from, InboxStore to, String device) {
        to.told(Kind.DRAFT, "k@" + device, from.doc(Kind.DRAFT, "k@" + device));
    }

    private static String shown(InboxStore desk) {
        return desk.drafts.newest("k").map(Draft::text).orElse("");
    }

    private static Map<String, Instant> nothing() {
        return Map.of();
    }

    @Test
    void a_draft_survives_the_program_and_is_written_only_when_it_changes() {
        here.drafts.keep("k", "Bonjour", nothing());
        here.drafts.keep("k", "Bonjour", nothing());
        assertThat(here.queued(Kind.DRAFT)).isEqualTo(1);
        here.close();
        here = new InboxStore(folder.resolve("here"), "here");
        assertThat(shown(here)).isEqualTo("Bonjour");
        assertThat(here.drafts.own(here.drafts.newest("k").orElseThrow())).isTrue();
    }

    @Test
    void nothing_is_written_where_nothing_was() {
        here.drafts.keep("k", "", nothing());
        assertThat(here.queued(Kind.DRAFT)).isZero();
        assertThat(here.drafts.newest("k")).isEmpty();
    }

    @Test
    void the_newest_of_all_desks_counts_and_each_writes_only_its_own() {
        here.drafts.keep("k", "du bureau", nothing());
        there.clock.advance(Duration.ofSeconds(5));
        there.drafts.keep("k", "de l’accueil", nothing());
        carry(there, here, "there");
        assertThat(shown(here)).isEqualTo("de l’accueil");
        assertThat(here.drafts.own(here.drafts.newest("k").orElseThrow())).isFalse();
        assertThat(here.doc(Kind.DRAFT, "k@here")).containsEntry("text", "du bureau");
    }

    @Test
    void what_goes_on_from_a_draft_is_newer_also_by_a_clock_that_is_behind() {
        there.clock.advance(Duration.ofHours(3));
        there.drafts.keep("k", "Bon", nothing());
        carry(there, here, "there");
        Draft taken = here.drafts.newest("k").orElseThrow();
        here.drafts.keep("k", "Bonjour", taken.lineage());
        assertThat(shown(here)).isEqualTo("Bonjour");
        carry(here, there, "here");
        assertThat(shown(there)).isEqualTo("Bonjour");
    }

    @Test
    void sending_clears_the_draft_on_every_desk_from_which_it_was_made() {
        there.drafts.keep("k", "Bon", nothing());
        carry(there, here, "there");
        Draft taken = here.drafts.newest("k").orElseThrow();
        Draft own = here.drafts.keep("k", "Bonjour", taken.lineage());
        here.conversations.say("k", "Bonjour", own.lineage());
        assertThat(shown(here)).isEmpty();
        carry(here, there, "here");
        assertThat(shown(there)).isEmpty();
    }

    @Test
    void sending_leaves_what_another_desk_wrote_by_itself() {
        there.drafts.keep("k", "un autre texte", nothing());
        carry(there, here, "there");
        here.clock.advance(Duration.ofMinutes(1));
        Draft own = here.drafts.keep("k", "le mien", nothing());
        here.conversations.say("k", "le mien", own.lineage());
        carry(here, there, "here");
        assertThat(there.doc(Kind.DRAFT, "k@there")).containsEntry("text", "un autre texte");
    }

    @Test
    void a_message_that_cannot_be_said_keeps_its_draft() {
        here.drafts.keep("k", "Bonjour", nothing());
        assertThatThrownBy(() -> here.conversations.say("nowhere", "Bonjour", nothing()))
                .isInstanceOf(ProblemException.class);
        assertThat(shown(here)).isEqualTo("Bonjour");
        assertThat(here.queued(Kind.MESSAGE)).isZero();
    }

    @Test
    void odd_documents_of_another_program_are_read_as_far_as_they_can_be() {
        here.told(Kind.DRAFT, "k@odd", "session_id", "k", "text", 7, "at", "never", "over", "all");
        assertThat(here.drafts.newest("k")).map(Draft::text).isEqualTo(Optional.of(""));
        here.drafts.keep("k", "Bonjour", nothing());
        assertThat(shown(here)).isEqualTo("Bonjour");
    }
}
