package coachdesk.backend.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.store.Database;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.testkit.clock.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sending that was stopped or paused while a letter was on its way, by a process that then died. */
class StoppedRunTest {
    private final Database database = TestDatabases.inMemory();
    private final SettableClock clock = new SettableClock(Sent.START);

    @AfterEach
    void close() {
        database.close();
    }

    private Sent process(FakeProvider provider) {
        return new Sent(database, provider.alone(), clock, "studio");
    }

    /** It dies in its first call, and its sending is to rest from then on. */
    private void die(FakeProvider provider, boolean taken, String wish) {
        Sent dying = process(provider);
        dying.person("ana", "Ana", "ana@example.com", "+41 79 000 00 01");
        dying.person("bo", "Bo", "bo@example.com", "+41 79 000 00 02");
        dying.create(
                coachdesk.contract.Kind.CAMPAIGN,
                "c",
                Sent.fields(
                        "name", "Nouvelles",
                        "message", "Bonjour",
                        "whatsappTemplate", "HX1",
                        "channels", Map.of(provider.channel().wire(), true),
                        "targetIds", List.of("ana", "bo")));
        dying.go("d", "c");
        provider.script.add((self, letter) -> {
            if (taken) {
                self.take(letter);
            }
            dying.wish("d", "wish", wish);
            throw new MortalClock.Dead();
        });
        try {
            dying.run(5);
            throw new AssertionError("it lives");
        } catch (MortalClock.Dead dead) {
            clock.advance(Duration.ofSeconds(1));
        }
        // The word arrives through another process, which has sent nothing of it.
        process(provider).run(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_was_on_its_way_gets_its_end_by_asking_and_nothing_leaves_any_more(boolean taken) {
        FakeProvider provider = new FakeProvider(Channel.WHATSAPP, Duration.ZERO);
        provider.canBeAsked = true;
        die(provider, taken, "stop");
        Sent next = process(provider);
        next.run(400);
        assertThat(next.state("d")).isEqualTo(DispatchState.STOPPED);
        assertThat(next.states("d").values()).containsExactlyInAnyOrder(taken ? "sent" : "stopped", "stopped");
        assertThat(provider.received).hasSize(taken ? 1 : 0);
        assertThat(next.dispatch("d").counts().get("whatsapp")).doesNotContainKey("sending");
    }

    @Test
    void what_nobody_can_be_asked_about_is_listed_and_not_sent_under_its_key() {
        FakeProvider provider = new FakeProvider(Channel.EMAIL, Duration.ofHours(24));
        die(provider, false, "stop");
        Sent next = process(provider);
        next.run(400);
        assertThat(next.states("d").values()).containsExactlyInAnyOrder("unknown provider.uncertain", "stopped");
        assertThat(provider.received).isEmpty();
        assertThat(next.dispatch("d").counts()).isEqualTo(Map.of("email", Map.of("stopped", 1, "unknown", 1)));
    }

    @Test
    void where_the_provider_was_taken_away_it_is_listed_too() {
        FakeProvider provider = new FakeProvider(Channel.EMAIL, Duration.ofHours(24));
        die(provider, true, "stop");
        Sent next = new Sent(database, Senders.NONE, clock, "studio");
        next.run(400);
        assertThat(next.states("d").values()).containsExactlyInAnyOrder("unknown channel.not-configured", "stopped");
    }

    @Test
    void a_pause_keeps_the_rest_for_later() {
        FakeProvider provider = new FakeProvider(Channel.EMAIL, Duration.ofHours(24));
        die(provider, true, "pause");
        Sent next = process(provider);
        next.run(400);
        assertThat(next.state("d")).isEqualTo(DispatchState.PAUSED);
        assertThat(next.states("d").values()).containsExactlyInAnyOrder("sent", "planned");
        next.wish("d", "wish", "go");
        next.run(60);
        assertThat(next.states("d").values()).containsOnly("sent");
        assertThat(provider.received).hasSize(2).doesNotHaveDuplicates();
    }
}
