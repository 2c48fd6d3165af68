package coachdesk.backend.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.contract.campaigns.DispatchState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is done with a provider's answers, and with those that never came. */
class ProviderLaneTest {
    private static final Duration DAY = Duration.ofHours(24);
    private Sent studio;

    private FakeProvider open(Channel channel, Duration window) {
        FakeProvider provider = new FakeProvider(channel, window);
        open(provider.alone(), channel);
        return provider;
    }

    private void open(Senders senders, Channel channel) {
        studio = new Sent(TestDatabases.SQLITE.open(), senders);
        studio.person("ana", "Ana", "ana@example.com", "079 000 00 01");
        studio.person("bo", "Bo", "bo@example.com", "+41 79 000 00 02");
        studio.create(
                coachdesk.contract.Kind.CAMPAIGN,
                "c",
                Sent.fields(
                        "name", "Nouvelles",
                        "message", "Bonjour",
                        "whatsappTemplate", "HX1",
                        "channels", Map.of(channel.wire(), true),
                        "targetIds", List.of("ana", "bo")));
        studio.go("d", "c");
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void a_channel_without_a_provider_fails_with_a_code_and_never_pretends() {
        open(Senders.NONE, Channel.EMAIL);
        studio.run(5);
        assertThat(studio.states("d").values()).containsOnly("failed channel.not-configured");
        assertThat(studio.state("d")).isEqualTo(DispatchState.DONE);
        assertThat(studio.status("c")).isEqualTo("failed");
    }

    @Test
    void the_pace_and_a_retry_after_are_kept() {
        FakeProvider provider = open(Channel.EMAIL, DAY);
        provider.script.add((self, letter) -> Outcome.later("429", Duration.ofSeconds(60)));
        studio.run(50);
        assertThat(provider.received).isEmpty();
        studio.run(30);
        assertThat(provider.received).containsExactlyInAnyOrder("ana@example.com", "bo@example.com");
        assertThat(studio.state("d")).isEqualTo(DispatchState.DONE);
    }

    @Test
    void a_lost_answer_is_asked_for_with_the_same_key() {
        FakeProvider provider = open(Channel.EMAIL, DAY);
        provider.script.add((self, letter) -> {
            self.take(letter);
            return Outcome.uncertain("timeout");
        });
        studio.run(60);
        assertThat(provider.received).containsExactlyInAnyOrder("ana@example.com", "bo@example.com");
        assertThat(studio.states("d").values()).containsOnly("sent");
    }

    @Test
    void without_a_key_the_provider_is_asked_and_what_never_arrived_is_sent() {
        FakeProvider provider = open(Channel.WHATSAPP, Duration.ZERO);
        provider.canBeAsked = true;
        provider.script.add((self, letter) -> Outcome.uncertain("timeout"));
        provider.script.add((self, letter) -> {
            self.take(letter);
            return Outcome.uncertain("timeout");
        });
        studio.run(400);
        assertThat(provider.received).containsExactlyInAnyOrder("+41790000001", "+41790000002");
        assertThat(studio.states("d").values()).containsOnly("sent");
    }

    @Test
    void what_nobody_can_tell_is_unknown_until_a_person_settles_it() {
        FakeProvider provider = open(Channel.WHATSAPP, Duration.ZERO);
        provider.script.add((self, letter) -> {
            self.take(letter);
            return Outcome.uncertain("timeout");
        });
        studio.run(400);
        assertThat(provider.received).hasSize(2);
        assertThat(studio.states("d").values()).containsExactlyInAnyOrder("sent", "unknown timeout");
        int unknown = studio.rows("d").stream()
                .filter(row -> row.state() == DeliveryState.UNKNOWN)
                .findFirst()
                .orElseThrow()
                .n();
        assertThat(studio.settle("d", unknown, DeliveryState.SENT)).isEqualTo(1);
        assertThat(studio.settle("d", unknown, DeliveryState.SENT)).isZero();
        assertThat(studio.states("d").values()).containsOnly("sent");
    }

    @Test
    void those_that_were_refused_are_tried_again_under_a_new_key_when_a_person_says_so() {
        FakeProvider provider = open(Channel.EMAIL, DAY);
        provider.script.add((self, letter) -> Outcome.refused("450", "https://example.com/450"));
        studio.run(10);
        assertThat(studio.states("d").values()).containsExactlyInAnyOrder("sent", "failed 450");
        studio.wish("d", "retries", 1);
        studio.run(10);
        assertThat(studio.states("d").values()).containsOnly("sent");
        assertThat(provider.received).hasSize(2);
        assertThat(studio.state("d")).isEqualTo(DispatchState.DONE);
    }

    @Test
    void pause_and_stop_take_effect_between_two_letters() {
        FakeProvider provider = open(Channel.EMAIL, DAY);
        provider.script.add((self, letter) -> {
            Outcome outcome = self.take(letter);
            studio.wish("d", "wish", "pause");
            return outcome;
        });
        studio.run(20);
        assertThat(provider.received).hasSize(1);
        assertThat(studio.state("d")).isEqualTo(DispatchState.PAUSED);
        studio.wish("d", "wish", "go");
        provider.script.add((self, letter) -> Outcome.later(null, Duration.ofSeconds(30)));
        studio.run(5);
        studio.wish("d", "wish", "stop");
        studio.run(60);
        assertThat(provider.received).hasSize(1);
        assertThat(studio.state("d")).isEqualTo(DispatchState.STOPPED);
        assertThat(studio.states("d").values()).containsExactlyInAnyOrder("sent", "stopped");
    }

    @Test
    void who_wants_no_more_while_a_sending_rests_gets_nothing_when_it_goes_on() {
        FakeProvider provider = open(Channel.EMAIL, DAY);
        provider.script.add((self, letter) -> Outcome.refused("450", null));
        provider.script.add((self, letter) -> Outcome.closed("no money", null));
        studio.run(10);
        assertThat(studio.state("d")).isEqualTo(DispatchState.PAUSED);
        studio.create(
                coachdesk.contract.Kind.OPT_OUT,
                "o",
                Sent.fields("address", " BO@example.com", "channels", List.of("email")));
        studio.wish("d", "goAt", studio.clock.instant().toString());
        studio.run(10);
        studio.wish("d", "retries", 1);
        studio.run(10);
        assertThat(provider.received).containsExactly("ana@example.com");
        assertThat(studio.states("d"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("ana email", "sent", "bo email", "stopped left-out.opted_out"));
        assertThat(studio.state("d")).isEqualTo(DispatchState.DONE);
    }
}
