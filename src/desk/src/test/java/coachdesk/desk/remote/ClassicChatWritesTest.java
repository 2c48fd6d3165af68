package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.sync.Decision;
import coachdesk.testkit.providers.ProviderFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What else is changed in conversations and around them, at the hosted backend. */
class ClassicChatWritesTest {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    private HostedTalking coach;

    @BeforeEach
    void open() {
        coach = new HostedTalking(folder);
        coach.at.sync();
    }

    @AfterEach
    void close() {
        coach.close();
    }

    private void goes() {
        assertThat(coach.at.untilQuiet().failure()).isNull();
        assertThat(coach.at.desk.counts().pending()).isZero();
    }

    private void cannot() {
        goes();
        assertThat(coach.at.refusals()).extracting(Decision::code).containsOnly(ErrorCode.CLASSIC_CANNOT);
        assertThat(coach.at.refusals()).isNotEmpty();
    }

    @Test
    void title_mode_notes_and_instructions_are_written_and_a_group_stays_a_group() {
        String group = coach.at.group;
        coach.at.desk.edit(Kind.CONVERSATION, group, Map.of("title", "Les Tigresses", "notes", "mardi"));
        coach.at.desk.edit(Kind.CONVERSATION, group, Map.of("is_ai_active", true, "custom_prompt", "Sois brève."));
        goes();

        assertThat(coach.talk.session(group))
                .containsEntry("title", "Les Tigresses")
                .containsEntry("notes", "mardi")
                .containsEntry("custom_prompt", "Sois brève.")
                .containsEntry("is_ai_active", true)
                .containsEntry("mode", "community");
        assertThat(coach.asked(".*toggle-ai")).isZero();
        coach.at.sync();
        assertThat(coach.at.desk.doc(Kind.CONVERSATION, group)).containsEntry("title", "Les Tigresses");
    }

    @Test
    void what_is_put_away_stays_here_and_can_be_taken_out_again() {
        coach.conversations.archive(coach.at.anasOwn, true);
        goes();
        assertThat(coach.talk.session(coach.at.anasOwn)).containsEntry("is_deleted", true);
        coach.at.sync();
        assertThat(coach.conversations.find(coach.at.anasOwn).orElseThrow().archived())
                .isTrue();

        coach.conversations.archive(coach.at.anasOwn, false);
        goes();
        assertThat(coach.talk.session(coach.at.anasOwn)).containsEntry("is_deleted", false);
    }

    @Test
    void a_title_that_both_changed_is_a_persons_to_decide() {
        coach.at.desk.edit(Kind.CONVERSATION, coach.at.group, Map.of("title", "Ici"));
        coach.talk.session(coach.at.group).put("title", "Là-bas");
        goes();
        assertThat(coach.at.refusals()).singleElement().satisfies(decision -> assertThat(decision.reason())
                .isEqualTo(Decision.Reason.CONFLICT));
        assertThat(coach.talk.session(coach.at.group)).containsEntry("title", "Là-bas");
    }

    @Test
    void somebody_is_let_in_and_nobody_can_be_taken_out() {
        coach.at.desk.edit(
                Kind.CONVERSATION,
                coach.at.group,
                Map.of("participant_ids", List.of(coach.at.ana, coach.at.cleoTakingPart)));
        goes();
        assertThat(coach.talk.session(coach.at.group).get("participant_ids"))
                .isEqualTo(List.of(coach.at.ana, coach.at.cleoTakingPart));

        coach.at.desk.edit(
                Kind.CONVERSATION, coach.at.group, Map.of("participant_ids", List.of(coach.at.cleoTakingPart)));
        cannot();
    }

    @Test
    void a_link_is_made_once_though_the_answer_was_lost_and_is_spoken_in_at_once() {
        coach.at.hosted.next("POST /api/chat/generate-link", new ProviderFault.LostAnswer());
        coach.at.desk.create(
                Kind.CONVERSATION,
                "mine",
                Map.of("id", "mine", "title", "Essai gratuit", "custom_prompt", "Sois gaie.", "mode", "ai"));
        coach.say("mine", "Bienvenue");
        coach.at.sync();
        goes();
        coach.at.sync();

        List<Map<String, Object>> made = coach.at.hosted.sessions().stream()
                .filter(session -> "Essai gratuit".equals(session.get("title")))
                .toList();
        assertThat(made).hasSize(1);
        String there = String.valueOf(made.getFirst().get("id"));
        assertThat(coach.talk.texts(there)).containsExactly("Bienvenue");
        assertThat(coach.read("mine")).containsExactly("Bienvenue");
        assertThat(coach.has(Kind.CONVERSATION, there)).isFalse();
        assertThat(coach.at.desk.doc(Kind.CONVERSATION, "mine"))
                .containsEntry("link_token", made.getFirst().get("link_token"))
                .containsEntry("custom_prompt", "Sois gaie.");

        coach.at.restart();
        coach.talk.says(there, coach.at.ana, "Bonjour");
        coach.at.sync();
        assertThat(coach.read("mine")).containsExactly("Bienvenue", "Bonjour");
        assertThat(coach.has(Kind.CONVERSATION, there)).isFalse();

        coach.at.desk.delete(Kind.CONVERSATION, "mine");
        coach.at.pass(Duration.ofSeconds(10));
        goes();
        assertThat(coach.talk.session(there)).containsEntry("is_deleted", true);
    }

    @Test
    void a_group_is_made_with_those_who_are_in_it() {
        coach.at.desk.create(
                Kind.CONVERSATION,
                "mine",
                Map.of("id", "mine", "title", "Le mardi", "mode", "group", "participant_ids", List.of(coach.at.ana)));
        goes();
        assertThat(coach.at.hosted.sessions()).anySatisfy(session -> assertThat(session)
                .containsEntry("title", "Le mardi")
                .containsEntry("mode", "group")
                .containsEntry("participant_ids", List.of(coach.at.ana)));
    }

    @Test
    void a_participant_is_edited_by_what_changed_alone_and_deleted_with_what_they_said() {
        String said = coach.talk.says(coach.at.group, coach.at.ana, "Coucou");
        coach.at.sync();
        coach.at.desk.edit(Kind.PARTICIPANT, coach.at.ana, Map.of("name", "Ana Nouvelle"));
        goes();
        coach.at.sync();
        assertThat(coach.at.desk.doc(Kind.PARTICIPANT, coach.at.ana))
                .containsEntry("name", "Ana Nouvelle")
                .containsEntry("email", "ana@example.com");

        coach.at.desk.delete(Kind.PARTICIPANT, coach.at.ana);
        coach.at.pass(Duration.ofSeconds(10));
        goes();
        coach.at.sync();
        assertThat(coach.has(Kind.PARTICIPANT, coach.at.ana)).isFalse();
        assertThat(coach.read(coach.at.group)).isEmpty();
        assertThat(coach.at.desk.doc(Kind.MESSAGE, said)).containsEntry("is_deleted", true);
    }

    @Test
    void a_lead_whose_id_has_a_space_is_deleted_and_cannot_be_edited() {
        String lead = coach.talk.lead("Sara", "079 000 05 03");
        assertThat(lead).contains(" ");
        coach.at.pass(TEN_MINUTES);
        coach.at.sync();
        assertThat(coach.has(Kind.LEAD, lead)).isTrue();

        coach.at.desk.delete(Kind.LEAD, lead);
        coach.at.pass(Duration.ofSeconds(10));
        goes();
        assertThat(coach.talk.leads()).isEmpty();

        String other = coach.talk.lead("Lea", "079 000 05 04");
        coach.at.pass(TEN_MINUTES);
        coach.at.sync();
        coach.at.desk.edit(Kind.LEAD, other, Map.of("firstName", "Léa"));
        cannot();
    }

    @Test
    void an_emoji_goes_there_once_and_keeps_its_id_here() {
        coach.at.hosted.next("POST /api/chat/emojis", new ProviderFault.LostAnswer());
        coach.at.desk.create(
                Kind.EMOJI, "mine", Map.of("id", "mine", "name", "cœur", "image_data", "data:image/png;base64,QUJD"));
        coach.at.sync();
        goes();
        coach.at.pass(TEN_MINUTES);
        coach.at.sync();
        assertThat(coach.talk.emojis()).hasSize(1);
        assertThat(coach.at.desk.digest(Kind.EMOJI).count()).isEqualTo(1);

        coach.at.desk.delete(Kind.EMOJI, "mine");
        coach.at.pass(Duration.ofSeconds(10));
        goes();
        assertThat(coach.talk.emojis()).isEmpty();
    }

    @Test
    void the_assistant_is_there_though_the_first_question_ever_fails_and_is_told_what_changed_alone() {
        assertThat(coach.at.desk.doc(Kind.AI_CONFIG, Kind.THE_ASSISTANT)).containsEntry("model", "gpt-4o-mini");
        coach.at.desk.edit(Kind.AI_CONFIG, Kind.THE_ASSISTANT, Map.of("enabled", true, "systemPrompt", "Tutoie."));
        goes();
        assertThat(coach.talk.assistant())
                .containsEntry("enabled", true)
                .containsEntry("systemPrompt", "Tutoie.")
                .containsEntry("model", "gpt-4o-mini")
                .containsEntry("id", "ai_config");
    }

    @Test
    void what_the_assistant_answered_is_kept_in_whichever_shape_it_was_written_down() {
        coach.talk.log(Map.of(
                "id",
                "w",
                "timestamp",
                "2026-02-10T10:00:00+00:00",
                "fromPhone",
                "+41790000501",
                "clientName",
                "Sara",
                "incomingMessage",
                "Quand ?",
                "aiResponse",
                "Mercredi.",
                "responseTime",
                1.2));
        coach.talk.log(Map.of(
                "timestamp",
                "2026-02-10 11:00:00",
                "from",
                "Lea",
                "message",
                "Où ?",
                "response",
                "Ici.",
                "responseTime",
                1));
        coach.talk.log(Map.of(
                "timestamp",
                "2026-02-10T12:00:00+00:00",
                "session_id",
                coach.at.anasOwn,
                "from",
                "Ana",
                "message",
                "Oui ?",
                "response",
                "Oui.",
                "responseTime",
                2));
        coach.at.pass(TEN_MINUTES);
        coach.at.sync();
        coach.at.pass(TEN_MINUTES);
        coach.at.sync();

        assertThat(coach.at.desk.digest(Kind.AI_LOG).count()).isEqualTo(3);
        assertThat(coach.at.desk.doc(Kind.AI_LOG, "w"))
                .containsEntry("message", "Quand ?")
                .containsEntry("incomingMessage", "Quand ?")
                .containsEntry("response", "Mercredi.")
                .containsEntry("from", "Sara");
    }

    @Test
    void what_has_no_place_there_stays_here_without_a_word() {
        long before = coach.asked("(POST|PUT|DELETE) .*");
        coach.at.desk.create(Kind.NOTE, "n", Map.of("id", "n", "contact_id", "c", "text", "Épaule"));
        coach.at.desk.create(Kind.DRAFT, "d", Map.of("id", "d", "session_id", coach.at.anasOwn, "text", "Bon…"));
        goes();
        coach.at.sync();
        assertThat(coach.has(Kind.NOTE, "n")).isTrue();
        assertThat(coach.has(Kind.DRAFT, "d")).isTrue();
        assertThat(coach.asked("(POST|PUT|DELETE) .*")).isEqualTo(before);
    }
}
