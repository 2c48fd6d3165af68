package coachdesk.contract.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.campaigns.wording.Variable;
import coachdesk.contract.campaigns.wording.Wording;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignRulesTest {
    private static final Instant AT = Instant.parse("2026-11-20T08:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "-1, 30, EARLY",
        "0, 30, DUE",
        "1800, 30, DUE",
        "1801, 30, MISSED",
        "0, 0, DUE",
        "30, 0, DUE",
        "31, 0, MISSED",
        "86400, 1440, DUE"
    })
    void so_many_seconds_late_with_so_many_minutes_allowed(int seconds, int minutes, Lateness expected) {
        assertThat(Lateness.of(AT, minutes, AT.plusSeconds(seconds))).isEqualTo(expected);
    }

    @Test
    void what_is_sent_stays_sent() {
        for (DeliveryState next : DeliveryState.values()) {
            assertThat(DeliveryState.SENT.mayBecome(next)).isFalse();
        }
    }

    @Test
    void what_may_have_left_is_never_forgotten() {
        for (DeliveryState next : EnumSet.of(DeliveryState.CLAIMED, DeliveryState.MANUAL, DeliveryState.LEFT_OUT)) {
            assertThat(DeliveryState.SENDING.mayBecome(next)).isFalse();
        }
        for (DeliveryState next : EnumSet.of(DeliveryState.STOPPED, DeliveryState.FAILED, DeliveryState.LEFT_OUT)) {
            assertThat(DeliveryState.UNKNOWN.mayBecome(next)).isFalse();
        }
    }

    @Test
    void whoever_was_left_out_stays_so() {
        for (DeliveryState next : DeliveryState.values()) {
            assertThat(DeliveryState.LEFT_OUT.mayBecome(next)).isFalse();
            assertThat(next.mayBecome(DeliveryState.LEFT_OUT)).isFalse();
        }
    }

    @Test
    void a_sending_that_began_can_no_longer_be_cancelled_or_missed() {
        for (DispatchState state : EnumSet.of(DispatchState.RUNNING, DispatchState.PAUSED, DispatchState.DONE)) {
            assertThat(state.ahead()).isFalse();
            assertThat(state.mayBecome(DispatchState.CANCELLED)).isFalse();
            assertThat(state.mayBecome(DispatchState.MISSED)).isFalse();
        }
        assertThat(DispatchState.STOPPED.mayBecome(DispatchState.RUNNING)).isFalse();
        assertThat(DispatchState.MISSED.mayBecome(DispatchState.RUNNING)).isTrue();
    }

    @Test
    void what_only_a_newer_program_knows_does_nothing_by_itself() {
        Dispatch dispatch = Dispatch.of(
                        Map.of("id", "d", "campaignId", "c", "at", AT.toString(), "wish", "dance", "state", "dreaming"))
                .orElseThrow();

        assertThat(dispatch.wish()).isEqualTo(Dispatch.Wish.PAUSE);
        assertThat(dispatch.state()).isEqualTo(DispatchState.STOPPED);
        assertThat(Dispatch.of(Map.of("id", "d", "campaignId", "c", "at", "soon")))
                .isEmpty();
    }

    @Test
    void variables_are_read_with_and_without_accents_and_what_is_none_stays() {
        Wording wording = new Wording("Salut {Prenom}, {prénom} ! {inconnu} {} { a } {date}");

        Wording.Rendered said = wording.render(Map.of(Variable.FIRST_NAME, "Zoé"), Map.of("date", "bientôt"));

        assertThat(said.text()).isEqualTo("Salut Zoé, Zoé ! {inconnu} {} { a } bientôt");
        assertThat(said.fellBack()).containsExactly(Variable.DATE);
        assertThat(said.missing()).isEmpty();
        assertThat(wording.unknown()).containsExactly("{inconnu}");
    }

    @Test
    void a_variable_without_value_and_fallback_leaves_nothing_and_is_told() {
        Wording.Rendered said = new Wording("Bonjour {nom}.").render(Map.of(Variable.LAST_NAME, " "), Map.of());

        assertThat(said.text()).isEqualTo("Bonjour .");
        assertThat(said.missing()).containsExactly(Variable.LAST_NAME);
    }

    @Test
    void braces_and_signs_in_a_value_are_not_read_again() {
        Wording.Rendered said = new Wording("{prénom}").render(Map.of(Variable.FIRST_NAME, "{nom} $1 \\"), Map.of());

        assertThat(said.text()).isEqualTo("{nom} $1 \\");
    }

    @Test
    void an_old_campaign_has_its_targets_each_once() {
        Campaign campaign = Campaign.of(Map.of(
                "id",
                "c",
                "targetIds",
                List.of("a", "b"),
                "selectedContacts",
                List.of("b", "d"),
                "targetConversationId",
                "a",
                "targetConversationName",
                "👥 Les Lionnes"));

        assertThat(campaign.basket()).extracting(BasketEntry::id).containsExactly("a", "b", "d");
        assertThat(campaign.basket().getFirst().label()).isEqualTo("👥 Les Lionnes");
        assertThat(campaign.lateMinutes()).isEqualTo(Campaign.LATE_MINUTES);
    }

    @Test
    void a_document_full_of_nonsense_is_an_empty_campaign() {
        Campaign campaign = Campaign.of(Map.of(
                "name",
                7,
                "message",
                List.of(),
                "channels",
                "all",
                "basket",
                List.of("x", Map.of("kind", "person")),
                "lateMinutes",
                -5,
                "ctaType",
                "dance",
                "fallbacks",
                3));

        assertThat(campaign.name()).isEmpty();
        assertThat(campaign.basket()).isEmpty();
        assertThat(campaign.channels()).isEmpty();
        assertThat(campaign.action()).isNull();
        assertThat(campaign.lateMinutes()).isZero();
    }

    @Test
    void a_campaign_is_the_same_when_it_is_written_and_read() {
        Campaign campaign = Campaign.of(Map.of(
                "id",
                "c",
                "name",
                "N",
                "message",
                "M",
                "channels",
                Map.of("email", true),
                "mediaFormat",
                "9:16",
                "ctaType",
                "offre",
                "ctaText",
                "Voir",
                "ctaLink",
                "#offres",
                "lateMinutes",
                5,
                "basket",
                List.of(BasketEntry.group("g", "G").fields())));

        assertThat(Campaign.of(campaign.fields())).isEqualTo(campaign);
        assertThat(campaign.channels()).isEqualTo(Set.of(Channel.EMAIL));
    }
}
