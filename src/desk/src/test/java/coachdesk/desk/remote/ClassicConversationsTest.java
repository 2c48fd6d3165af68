package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.conversations.Message.Delivery;
import coachdesk.desk.sync.Attempt;
import coachdesk.testkit.faults.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said in the hosted backend's conversations, read here and answered from here. */
class ClassicConversationsTest {
    @TempDir
    Path folder;

    private HostedTalking coach;
    private String ana;
    private String anasOwn;

    @BeforeEach
    void open() {
        coach = new HostedTalking(folder);
        ana = coach.at.ana;
        anasOwn = coach.at.anasOwn;
        coach.at.sync();
    }

    @AfterEach
    void close() {
        coach.close();
    }

    @Test
    void a_member_writes_the_coach_answers_without_a_network_and_the_answer_arrives_once() {
        coach.talk.says(anasOwn, ana, "Le cours a-t-il lieu ?");
        coach.at.sync();
        assertThat(coach.read(anasOwn)).containsExactly("Le cours a-t-il lieu ?");
        assertThat(coach.conversations.unread()).isEqualTo(1);

        coach.at.line.set(new Fault.Refuse());
        coach.say(anasOwn, "Oui, à 19 h.");
        coach.say(anasOwn, "À ce soir !");
        assertThat(coach.at.sync().failure()).isNotNull();
        assertThat(coach.deliveries(anasOwn)).containsExactly(Delivery.THERE, Delivery.WAITING, Delivery.WAITING);
        assertThat(coach.talk.texts(anasOwn)).hasSize(1);

        coach.at.line.heal();
        assertThat(coach.at.untilQuiet().complete()).isTrue();
        coach.talk.says(anasOwn, ana, "Merci !");
        coach.at.pass(Duration.ofMinutes(2));
        coach.at.sync();

        List<String> said = List.of("Le cours a-t-il lieu ?", "Oui, à 19 h.", "À ce soir !", "Merci !");
        assertThat(coach.talk.texts(anasOwn)).isEqualTo(said);
        assertThat(coach.read(anasOwn)).isEqualTo(said);
        assertThat(coach.deliveries(anasOwn)).containsOnly(Delivery.THERE);
        assertThat(coach.asked("POST /api/chat/coach-response")).isEqualTo(2);
    }

    @Test
    void another_desk_reads_the_same_once(@TempDir Path other) {
        coach.say(anasOwn, "Bonjour Ana");
        coach.at.untilQuiet();

        var second = coach.at.another(other);
        second.sync();

        assertThat(HostedTalking.read(HostedTalking.of(second, 6), anasOwn)).containsExactly("Bonjour Ana");
        second.close();
    }

    @Test
    void where_nothing_was_said_nothing_is_read() {
        coach.talk.says(anasOwn, ana, "Un");
        coach.at.sync();
        coach.at.sync();
        long before = coach.asked("GET /api/messages/sync");
        long lists = coach.asked("GET .*");

        coach.at.sync();

        assertThat(coach.asked("GET /api/messages/sync")).isEqualTo(before);
        assertThat(coach.asked("GET .*") - lists).isLessThanOrEqualTo(16);
    }

    @Test
    void a_start_afresh_reads_nothing_that_stands_here_already() {
        coach.talk.says(anasOwn, ana, "Un");
        coach.talk.says(coach.at.group, ana, "Deux");
        coach.at.sync();
        long before = coach.asked("GET /api/messages/sync");

        ClassicRemote fresh = coach.at.remoteOf(coach.at.desk);
        fresh.pull(null, null);

        assertThat(coach.asked("GET /api/messages/sync")).isEqualTo(before);
    }

    @Test
    void what_was_taken_out_elsewhere_is_no_longer_here_and_the_rest_is() {
        String first = coach.talk.says(anasOwn, ana, "Un");
        coach.talk.says(anasOwn, ana, "Deux");
        String last = coach.talk.says(anasOwn, ana, "Trois");
        coach.at.sync();
        assertThat(coach.read(anasOwn)).containsExactly("Un", "Deux", "Trois");

        coach.at.pass(Duration.ofHours(1));
        coach.talk.takesOut(first);
        coach.at.sync();
        assertThat(coach.read(anasOwn)).containsExactly("Deux", "Trois");

        coach.talk.takesOut(last);
        coach.talk.says(anasOwn, ana, "Quatre");
        coach.at.sync();
        assertThat(coach.read(anasOwn)).containsExactly("Deux", "Quatre");
    }

    @Test
    void one_that_was_stored_late_comes_to_stand_where_it_belongs() {
        String early = coach.talk.says(anasOwn, ana, "Tôt");
        coach.talk.stored(early, "is_deleted", true); // Not there yet.
        coach.at.pass(Duration.ofSeconds(5));
        coach.talk.says(anasOwn, ana, "Tard");
        coach.at.sync();
        assertThat(coach.read(anasOwn)).containsExactly("Tard");

        coach.talk.stored(early, "is_deleted", false);
        coach.at.sync();

        assertThat(coach.read(anasOwn)).containsExactly("Tôt", "Tard");
    }

    @Test
    void a_long_conversation_is_read_to_its_end_whatever_the_backend_gives_at_once() {
        List<String> said =
                IntStream.range(0, 1_234).mapToObj(i -> "Message " + i).toList();
        said.forEach(text -> coach.talk.says(anasOwn, ana, text));

        assertThat(coach.at.untilQuiet().warning()).isNull();

        assertThat(coach.read(anasOwn)).isEqualTo(said);
    }

    @Test
    void many_of_one_moment_are_all_read() {
        for (int i = 0; i < 450; i++) {
            coach.talk.stored(coach.talk.says(anasOwn, ana, "M" + i), "created_at", "2026-02-10T17:00:00+00:00");
        }
        coach.at.untilQuiet();
        assertThat(coach.read(anasOwn)).hasSize(450);
    }

    @Test
    void beyond_a_hundred_conversations_each_is_there_with_what_was_said() {
        List<String> sessions = IntStream.range(0, 130)
                .mapToObj(i -> coach.at.hosted.session("human", null, ana))
                .toList();
        sessions.forEach(session -> coach.talk.says(session, ana, "Dans " + session));

        Attempt first = coach.at.sync();
        assertThat(first.warning().code()).isEqualTo(coachdesk.contract.ErrorCode.CLASSIC_READING);
        assertThat(coach.at.untilQuiet().failure()).isNull();
        coach.at.sync();
        coach.at.sync();

        assertThat(sessions)
                .allSatisfy(session -> assertThat(coach.read(session)).containsExactly("Dans " + session));
        assertThat(coach.at.sync().warning()).isNull();
    }

    @Test
    void a_message_without_a_text_breaks_a_page_and_costs_only_time() {
        String bad = coach.at.hosted.session("human", null, ana);
        String empty = coach.talk.says(bad, ana, "x");
        coach.talk.says(anasOwn, ana, "Bonjour");
        coach.talk.stored(empty, "content", null);

        coach.at.sync();

        assertThat(coach.read(anasOwn)).containsExactly("Bonjour");
        assertThat(coach.conversations.thread(bad, 10).messages()).hasSize(1);
        assertThat(coach.has(Kind.CONVERSATION, bad)).isTrue();
        coach.talk.says(anasOwn, ana, "Encore");
        coach.at.sync();
        assertThat(coach.read(anasOwn)).containsExactly("Bonjour", "Encore");
    }

    @Test
    void times_in_every_format_and_markup_and_pictures_are_kept() {
        String picture = "<b>Regarde</b> <img src=\"data:image/png;base64," + "QUJD".repeat(20_000) + "\">";
        String[] times = {"2026-02-10T10:00:00Z", "2026-02-10T11:00:00", "2026-02-10T13:30:00.5+01:00", "hier", null};
        for (String time : times) {
            coach.talk.stored(coach.talk.says(anasOwn, ana, picture), "created_at", time);
        }

        coach.at.untilQuiet();
        coach.at.sync();
        long before = coach.asked("GET /api/messages/sync");
        coach.at.sync();

        assertThat(coach.conversations.thread(anasOwn, 10).messages()).hasSize(5);
        assertThat(coach.asked("GET /api/messages/sync")).isEqualTo(before);
    }

    @Test
    void somebody_looks_and_a_few_requests_tell_what_is_new() {
        coach.talk.says(anasOwn, ana, "Un");
        coach.at.sync();
        long before = coach.asked(".*");
        coach.talk.says(anasOwn, ana, "Deux");
        coach.talk.says(coach.at.group, ana, "À toutes");

        assertThat(coach.at.glance(Set.of(anasOwn))).isFalse();

        assertThat(coach.read(anasOwn)).containsExactly("Un", "Deux");
        assertThat(coach.read(coach.at.group)).containsExactly("À toutes");
        assertThat(coach.asked(".*") - before).isEqualTo(3);
        assertThat(coach.asked("PUT .*")).isZero(); // Its own sign that somebody was told stays as it is.
    }

    @Test
    void a_conversation_that_is_gone_takes_its_messages_along() {
        String message = coach.talk.says(anasOwn, ana, "Adieu");
        coach.at.sync();
        assertThat(coach.has(Kind.MESSAGE, message)).isTrue();

        coach.at.hosted.removeSession(anasOwn);
        coach.at.sync();

        assertThat(coach.has(Kind.CONVERSATION, anasOwn)).isFalse();
        assertThat(coach.has(Kind.MESSAGE, message)).isFalse();
    }

    @Test
    void what_members_write_to_each_other_is_read_and_cannot_be_answered() {
        String friend = coach.at.hosted.participant("Dora", "dora@example.com");
        coach.at.hosted.session("community", "Duo", ana, friend);
        String direct = coach.talk.whispers(ana, friend, "Tu viens ?");
        coach.at.pass(Duration.ofMinutes(2));
        coach.at.sync();

        assertThat(coach.read(direct)).containsExactly("Tu viens ?");
        assertThat(coach.at.desk.doc(Kind.CONVERSATION, direct)).containsEntry("mode", "private");
        coach.talk.whispers(ana, friend, "Allô ?");
        coach.at.pass(Duration.ofMinutes(2));
        coach.at.sync();
        assertThat(coach.read(direct)).containsExactly("Tu viens ?", "Allô ?");

        coach.say(direct, "Je lis tout");
        coach.at.untilQuiet();
        assertThat(coach.at.refusals()).singleElement().satisfies(refusal -> assertThat(refusal.code())
                .isEqualTo(coachdesk.contract.ErrorCode.CLASSIC_CANNOT));
        assertThat(Collections.frequency(coach.talk.texts(direct), "Je lis tout"))
                .isZero();
    }

    @Test
    void a_damaged_message_is_read_again_alone() {
        String message = coach.talk.says(anasOwn, ana, "Entier");
        coach.talk.says(coach.at.group, ana, "Autre");
        coach.at.sync();
        long before = coach.asked("GET /api/messages/sync");

        coach.at.desk.damage("UPDATE message SET doc = '{\"id\":\"x\"}' WHERE id = '" + message + "'");
        coach.at.pass(Duration.ofMinutes(6));
        coach.at.sync();
        coach.at.sync();

        assertThat(coach.read(anasOwn)).containsExactly("Entier");
        assertThat(coach.asked("GET /api/messages/sync") - before).isLessThanOrEqualTo(2);
    }

    @Test
    void what_cannot_be_had_is_said() {
        assertThat(coach.at.limits())
                .contains("messages-asked", "messages-taken-out", "messages-private", "messages-words", "list-caps")
                .doesNotContain("no-messages");
    }
}
