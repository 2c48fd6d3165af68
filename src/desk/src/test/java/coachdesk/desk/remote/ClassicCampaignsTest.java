package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.Dispatch.Wish;
import coachdesk.contract.campaigns.DispatchState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Campaigns written here and sent by the hosted backend. */
class ClassicCampaignsTest extends AtHosted {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @BeforeEach
    void sync() {
        at.sync();
    }

    @Test
    void a_basket_of_three_planned_in_two_minutes_is_sent_once_by_the_hosted_scheduler() {
        at.write("c", "Bonjour à vous");
        at.plan("c", "d", MINUTE.multipliedBy(2));

        assertThat(at.untilQuiet().complete()).isTrue();
        assertThat(at.dispatch("d").hosted()).isTrue();
        assertThat(at.there("scheduled")).hasSize(1);
        at.hosted.tick();
        assertThat(at.hosted.messages()).isZero();

        at.pass(MINUTE.multipliedBy(2));
        at.hosted.tick();
        at.hosted.tick();
        at.sync();

        assertThat(at.privately("Bonjour à vous")).isEqualTo(3);
        assertThat(at.hosted.messages()).isEqualTo(3);
        assertThat(at.state("d")).isEqualTo(DispatchState.DONE);
        assertThat(at.dispatch("d").counts()).isEqualTo(Map.of("internal", Map.of("sent", 3)));
        assertThat(at.asked("POST .*/launch")).isZero();
        assertThat(at.desk.doc(Kind.CAMPAIGN, "c")).containsEntry("message", "Bonjour à vous");
    }

    @Test
    void each_goes_to_a_conversation_of_their_own_and_never_to_a_group_they_are_in() {
        at.write("c", "Rien que pour toi");
        at.sendNow("c", "d");
        at.pass(Duration.ofSeconds(10));

        assertThat(at.untilQuiet().complete()).isTrue();

        assertThat(at.hosted.texts(at.group)).isEmpty();
        assertThat(at.hosted.texts(at.anasOwn)).containsExactly("Rien que pour toi");
        assertThat(at.privately("Rien que pour toi")).isEqualTo(3);
        assertThat(at.state("d")).isEqualTo(DispatchState.DONE);
        // Cléo already took part under another id; Ben did not.
        assertThat(at.asked("POST /api/chat/participants")).isEqualTo(1);
    }

    @Test
    void a_group_gets_it_in_its_own_conversation() {
        at.write(HostedDesk.campaign("c", "À toutes", Channel.GROUP, BasketEntry.group(at.group, "Les Lionnes")));
        at.plan("c", "d", MINUTE);
        at.untilQuiet();
        at.pass(MINUTE);
        at.hosted.tick();
        at.sync();

        assertThat(at.hosted.texts(at.group)).containsExactly("À toutes");
        assertThat(at.dispatch("d").counts()).isEqualTo(Map.of("group", Map.of("sent", 1)));
    }

    @Test
    void several_times_are_one_document_each() {
        at.write("c", "Bientôt");
        at.plan("c", "d1", MINUTE);
        at.plan("c", "d2", MINUTE.multipliedBy(60));
        at.plan("c", "d3", MINUTE.multipliedBy(120));

        at.untilQuiet();

        assertThat(at.there("scheduled")).hasSize(3);
        assertThat(at.hosted.campaigns()).hasSize(3);
        at.pass(MINUTE);
        at.hosted.tick();
        at.sync();
        assertThat(List.of(at.state("d1"), at.state("d2"), at.state("d3")))
                .containsExactly(DispatchState.DONE, DispatchState.PLANNED, DispatchState.PLANNED);
        assertThat(at.hosted.messages()).isEqualTo(3);
    }

    @Test
    void a_draft_there_reaches_nobody_even_if_somebody_launches_it() {
        at.write("c", "Pas encore");
        at.untilQuiet();

        assertThat(at.there("draft")).singleElement().satisfies(draft -> {
            assertThat(draft.get("targetIds")).isEqualTo(List.of());
            assertThat(draft.get("targetType")).isEqualTo("selected");
        });
        assertThat(Campaign.of(at.desk.doc(Kind.CAMPAIGN, "c")).basket()).hasSize(3);
    }

    @Test
    void a_change_of_what_is_planned_reaches_every_time_of_it() {
        at.write("c", "Ancien");
        at.plan("c", "d1", MINUTE);
        at.plan("c", "d2", MINUTE.multipliedBy(2));
        at.untilQuiet();

        at.desk.edit(
                Kind.CAMPAIGN,
                "c",
                Map.of(
                        "message",
                        "Nouveau",
                        "basket",
                        List.of(BasketEntry.person(at.ana, "Ana").fields())));
        assertThat(at.untilQuiet().complete()).isTrue();
        at.pass(MINUTE.multipliedBy(2));
        at.hosted.tick();

        assertThat(at.privately("Nouveau")).isEqualTo(2);
        assertThat(at.hosted.messages()).isEqualTo(2);
    }

    @Test
    void what_is_taken_back_is_not_sent_and_can_be_planned_again() {
        at.write("c", "Peut-être");
        at.plan("c", "d1", MINUTE);
        at.plan("c", "d2", MINUTE);
        at.untilQuiet();

        at.wish("d1", Wish.CANCEL);
        at.wish("d2", Wish.CANCEL);
        at.untilQuiet();
        at.pass(MINUTE.multipliedBy(5));
        at.hosted.tick();
        assertThat(at.hosted.messages()).isZero();
        assertThat(at.hosted.campaigns()).hasSize(1);

        at.plan("c", "d3", MINUTE);
        at.untilQuiet();
        at.pass(MINUTE);
        at.hosted.tick();
        assertThat(at.hosted.messages()).isEqualTo(3);
    }

    @Test
    void what_is_taken_back_within_the_ten_seconds_never_travels() {
        at.write("c", "Oups");
        at.sendNow("c", "d");
        at.sync();
        assertThat(at.asked("POST .*/launch")).isZero();

        at.wish("d", Wish.CANCEL);
        at.pass(Duration.ofSeconds(20));

        assertThat(at.untilQuiet().complete()).isTrue();
        assertThat(at.asked("POST .*/launch")).isZero();
        assertThat(at.dispatch("d")).isNull();
    }

    @Test
    void taking_back_what_the_scheduler_has_just_sent_says_that_it_was_sent() {
        at.write("c", "Trop tard");
        at.plan("c", "d", MINUTE);
        at.untilQuiet();
        at.pass(MINUTE);
        at.hosted.tick();

        at.wish("d", Wish.CANCEL);
        at.untilQuiet();

        assertThat(at.state("d")).isEqualTo(DispatchState.DONE);
        at.hosted.tick();
        assertThat(at.hosted.messages()).isEqualTo(3);
    }

    @Test
    void said_to_go_now_what_is_planned_is_left_to_the_scheduler_and_goes_once() {
        at.write("c", "Maintenant");
        at.plan("c", "d", MINUTE.multipliedBy(60));
        at.untilQuiet();

        at.desk.edit(
                Kind.DISPATCH,
                "d",
                Map.of(Dispatch.WISH, Wish.GO.wire(), Dispatch.GO_AT, at.now().toString()));
        at.untilQuiet();
        at.hosted.tick();
        at.pass(MINUTE.multipliedBy(61));
        at.hosted.tick();

        assertThat(at.asked("POST .*/launch")).isZero();
        assertThat(at.hosted.messages()).isEqualTo(3);
    }

    @Test
    void who_opts_out_after_it_was_planned_is_no_longer_in_it() {
        at.write("c", "Pour qui veut");
        at.plan("c", "d", MINUTE);
        at.untilQuiet();

        at.desk.create(Kind.OPT_OUT, "o", Map.of("id", "o", "contactId", at.ana));
        at.untilQuiet();
        at.pass(MINUTE);
        at.hosted.tick();

        assertThat(at.hosted.texts(at.anasOwn)).isEmpty();
        assertThat(at.hosted.messages()).isEqualTo(2);
    }

    @Test
    void what_comes_too_late_to_the_server_is_asked_about_and_not_sent() {
        at.write("c", "Hier");
        at.plan("c", "d", MINUTE);
        at.pass(MINUTE.multipliedBy(60));

        at.untilQuiet();
        at.hosted.tick();
        at.sync();

        assertThat(at.state("d")).isEqualTo(DispatchState.MISSED);
        assertThat(at.hosted.messages()).isZero();
        at.desk.edit(
                Kind.DISPATCH,
                "d",
                Map.of(Dispatch.WISH, Wish.GO.wire(), Dispatch.GO_AT, at.now().toString()));
        at.untilQuiet();
        assertThat(at.state("d")).isEqualTo(DispatchState.DONE);
        assertThat(at.hosted.messages()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0} by {1}: {3}")
    @CsvSource({
        "Bonjour, EMAIL, false, CLASSIC_CHANNELS",
        "Bonjour, WHATSAPP, false, CLASSIC_CHANNELS",
        "Bonjour, INSTAGRAM, true, CLASSIC_CHANNELS",
        "Bonjour {prénom}, INTERNAL, false, CLASSIC_VARIABLES",
        "Bonjour {Prenom}, INTERNAL, true, CLASSIC_VARIABLES",
    })
    void what_it_would_send_wrongly_is_refused_and_nothing_leaves(
            String message, Channel channel, boolean now, ErrorCode code) {
        at.write(HostedDesk.campaign("c", message, channel, BasketEntry.person(at.ana, "Ana")));
        if (now) {
            at.sendNow("c", "d");
        } else {
            at.plan("c", "d", MINUTE);
        }
        at.pass(Duration.ofSeconds(10));

        at.untilQuiet();
        at.pass(MINUTE);
        at.hosted.tick();

        assertThat(at.refusals()).singleElement().satisfies(refusal -> assertThat(refusal.code())
                .isEqualTo(code));
        assertThat(at.hosted.messages()).isZero();
    }

    @Test
    void a_deleted_campaign_takes_all_its_documents_with_it() {
        at.write("c", "Adieu");
        at.plan("c", "d1", MINUTE);
        at.plan("c", "d2", MINUTE);
        at.untilQuiet();

        at.desk.delete(Kind.CAMPAIGN, "c");
        at.pass(Duration.ofSeconds(11));

        assertThat(at.untilQuiet().complete()).isTrue();
        assertThat(at.hosted.campaigns()).isEmpty();
    }
}
