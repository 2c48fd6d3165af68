package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.conversations.Message.Delivery;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.sync.Decision;
import coachdesk.testkit.faults.Fault;
import coachdesk.testkit.providers.ProviderFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer goes to the hosted backend once, which repeats whatever is repeated. */
class ClassicAnswersTest {
    private static final String ANSWER = "POST /api/chat/coach-response";

    @TempDir
    Path folder;

    private HostedTalking coach;
    private String anasOwn;

    @BeforeEach
    void open() {
        coach = new HostedTalking(folder);
        anasOwn = coach.at.anasOwn;
        coach.at.sync();
    }

    @AfterEach
    void close() {
        coach.close();
    }

    @Test
    void whose_answer_was_lost_is_found_again_and_stands_once() {
        coach.at.hosted.next(ANSWER, new ProviderFault.LostAnswer());
        String id = coach.say(anasOwn, "Oui");
        coach.at.sync();
        assertThat(coach.at.desk.counts().pending()).isEqualTo(1);

        coach.at.untilQuiet();

        assertThat(coach.asked(ANSWER)).isEqualTo(1);
        assertThat(coach.talk.texts(anasOwn)).containsExactly("Oui");
        assertThat(coach.read(anasOwn)).containsExactly("Oui");
        assertThat(coach.has(Kind.MESSAGE, id)).isTrue();
    }

    @Test
    void while_it_is_not_known_whose_it_is_it_does_not_stand_twice() {
        coach.at.hosted.next(ANSWER, new ProviderFault.LostAnswer());
        coach.say(anasOwn, "Oui");
        coach.at.sync();

        coach.at.glance(java.util.Set.of(anasOwn));

        assertThat(coach.read(anasOwn)).containsExactly("Oui");
        assertThat(coach.deliveries(anasOwn)).containsExactly(Delivery.WAITING);
    }

    @Test
    void the_same_words_twice_are_two_answers() {
        coach.at.hosted.next(ANSWER, new ProviderFault.LostAnswer());
        coach.say(anasOwn, "Oui");
        coach.say(anasOwn, "Oui");
        coach.at.untilQuiet();
        coach.at.untilQuiet();
        assertThat(coach.talk.texts(anasOwn)).containsExactly("Oui", "Oui");
        assertThat(coach.read(anasOwn)).containsExactly("Oui", "Oui");
    }

    @Test
    void what_was_said_long_before_is_not_taken_for_it() {
        coach.talk.answers(anasOwn, "Oui");
        coach.at.pass(Duration.ofHours(1));
        coach.at.hosted.next(ANSWER, new ProviderFault.LostRequest());
        coach.say(anasOwn, "Oui");
        coach.at.untilQuiet();
        coach.at.untilQuiet();
        assertThat(coach.talk.texts(anasOwn)).containsExactly("Oui", "Oui");
    }

    @Test
    void clocks_that_differ_change_nothing() {
        coach.at.desk.clock.set(coach.at.now().plus(Duration.ofHours(3)));
        coach.at.hosted.next(ANSWER, new ProviderFault.LostAnswer());
        coach.conversations.say(anasOwn, "D’un autre temps");
        coach.at.untilQuiet();
        coach.at.untilQuiet();
        coach.at.sync();
        assertThat(coach.talk.texts(anasOwn)).containsExactly("D’un autre temps");
        assertThat(coach.read(anasOwn)).containsExactly("D’un autre temps");
    }

    @Test
    void a_server_that_fails_over_it_three_times_and_did_it_all_the_same_is_not_asked_a_fourth_time_blindly() {
        coach.at.hosted.next(ANSWER, new ProviderFault.BrokenBefore());
        coach.at.hosted.next(ANSWER, new ProviderFault.BrokenBefore());
        coach.at.hosted.next(ANSWER, new ProviderFault.BrokenAfter());
        coach.say(anasOwn, "Oui");
        for (int i = 0; i < 4; i++) {
            coach.at.sync();
        }
        assertThat(coach.at.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.SYNC_POISONED);
            coach.at.desk.decisions.settle(refusal.id(), Decision.Choice.RETRY);
        });
        coach.at.untilQuiet();
        coach.at.sync();
        assertThat(coach.talk.texts(anasOwn)).containsExactly("Oui");
    }

    @Test
    void a_captive_portal_is_no_answer() {
        coach.at.line.set(new Fault.CaptivePortal());
        coach.say(anasOwn, "Oui");
        assertThat(coach.at.sync().failure().code()).isEqualTo(ErrorCode.SERVER_NOT_OURS);
        coach.at.line.heal();
        coach.at.untilQuiet();
        assertThat(coach.talk.texts(anasOwn)).containsExactly("Oui");
    }

    @Test
    void nothing_overtakes_in_a_conversation_and_others_go_on() {
        coach.at.hosted.next(ANSWER, new ProviderFault.BrokenBefore());
        coach.say(anasOwn, "Un");
        coach.say(anasOwn, "Deux");
        coach.say(coach.at.group, "À toutes");
        coach.at.sync();
        assertThat(coach.talk.texts(anasOwn)).isEmpty();
        assertThat(coach.talk.texts(coach.at.group)).containsExactly("À toutes");
        coach.at.untilQuiet();
        assertThat(coach.talk.texts(anasOwn)).containsExactly("Un", "Deux");
    }

    @Test
    void taking_back_waits_ten_seconds_and_changing_ones_mind_sends_nothing() {
        String id = coach.say(anasOwn, "Trop vite");
        coach.at.untilQuiet();
        Undo undo = coach.conversations.retract(id);
        coach.at.sync();
        assertThat(coach.read(anasOwn)).isEmpty();
        assertThat(coach.talk.texts(anasOwn)).hasSize(1);
        undo.undo();
        coach.at.sync();
        assertThat(coach.at.desk.counts().pending()).isZero();
        assertThat(coach.read(anasOwn)).containsExactly("Trop vite");

        coach.conversations.retract(id);
        coach.at.pass(Duration.ofSeconds(10));
        coach.at.sync();
        assertThat(coach.at.desk.counts().pending()).isZero();
        assertThat(coach.talk.texts(anasOwn)).isEmpty();
        coach.at.sync();
        assertThat(coach.read(anasOwn)).isEmpty();
    }

    @Test
    void what_was_taken_back_before_it_left_never_leaves() {
        coach.at.line.set(new Fault.Refuse());
        String id = coach.say(anasOwn, "Jamais");
        coach.say(anasOwn, "Mais ceci");
        coach.conversations.retract(id);
        coach.at.line.heal();
        coach.at.sync();
        assertThat(coach.talk.texts(anasOwn)).containsExactly("Mais ceci");
        coach.at.pass(Duration.ofSeconds(10));
        coach.at.sync();
        assertThat(coach.at.desk.counts().pending()).isZero();
        assertThat(coach.talk.texts(anasOwn)).containsExactly("Mais ceci");
        assertThat(coach.read(anasOwn)).containsExactly("Mais ceci");
    }

    @Test
    void what_it_has_no_place_for_is_said_and_not_sent() {
        coach.at.desk.create(
                Kind.MESSAGE,
                "m",
                new java.util.LinkedHashMap<>(java.util.Map.of(
                        "id",
                        "m",
                        "session_id",
                        anasOwn,
                        "sender_type",
                        "coach",
                        "content",
                        "Regarde",
                        "media_url",
                        "https://example.com/a.png")));
        coach.at.sync();
        assertThat(coach.at.refusals()).extracting(Decision::code).isEqualTo(List.of(ErrorCode.CLASSIC_CANNOT));
        assertThat(coach.asked(ANSWER)).isZero();
    }
}
