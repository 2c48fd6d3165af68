package coachdesk.backend.delivery.providers;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.delivery.Letters;
import coachdesk.backend.delivery.Outcome;
import coachdesk.backend.delivery.Sender;
import coachdesk.backend.delivery.mail.ResendSender;
import coachdesk.backend.delivery.unsubscribe.UnsubscribeLinks;
import coachdesk.backend.secrets.SecretBox;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.ProviderStore;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.integrations.Provider;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.providers.FakeResend;
import coachdesk.testkit.providers.FakeTwilio;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who sends for whom, by what is set up at the moment. */
class ProviderSendersTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00Z"));
    private final FakeResend resend = new FakeResend(clock);
    private final FakeTwilio twilio = new FakeTwilio(clock);
    private final Database database = TestDatabases.inMemory();
    private final ProviderStore store = new ProviderStore(database);
    private final Providers providers = providers(1);
    private final ProviderSenders senders = senders(providers);

    private static SecretBox box(int key) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) key;
        return new SecretBox(() -> bytes, new SplittableRandom(key));
    }

    private Providers providers(int key) {
        return new Providers(store, box(key), clock);
    }

    private ProviderSenders senders(Providers of) {
        URI self = URI.create("https://desk.example.com");
        Outside outside = new Outside(self, resend.address(), twilio.address());
        return new ProviderSenders(of, new UnsubscribeLinks(box(1), self), outside, clock);
    }

    @AfterEach
    void close() {
        senders.close();
        resend.close();
        twilio.close();
        database.close();
    }

    private Outcome mail(String tenant) {
        return senders.of(tenant, Channel.EMAIL)
                .map(sender -> sender.send(Letters.mail("k-" + tenant)))
                .orElse(null);
    }

    @Test
    void one_studios_provider_serves_nobody_else_and_follows_its_settings() {
        assertThat(mail("nord")).isNull();
        providers.put("nord", Provider.RESEND, Map.of("key", "re_wrong", "from", "n@example.com"));
        assertThat(mail("nord")).isInstanceOf(Outcome.Closed.class);
        assertThat(providers.state("nord", Provider.RESEND).row().code()).isEqualTo("invalid_api_key");
        providers.put("nord", Provider.RESEND, Map.of("key", FakeResend.KEY));
        assertThat(mail("nord")).isInstanceOf(Outcome.Sent.class);
        assertThat(mail("sud")).isNull();
        providers.remove("nord", Provider.RESEND);
        assertThat(mail("nord")).isNull();
    }

    @Test
    void what_was_sealed_with_another_key_is_said_and_not_guessed() {
        providers.put("nord", Provider.RESEND, Map.of("key", FakeResend.KEY, "from", "n@example.com"));
        Sender sender = senders(providers(2)).of("nord", Channel.EMAIL).orElseThrow();
        assertThat(sender.send(Letters.mail("k"))).isEqualTo(Outcome.closed("provider.sealed", null));
        assertThat(store.all("nord").getFirst().sealed()).doesNotContain(FakeResend.KEY);
    }

    @Test
    void settings_moved_to_another_studio_do_not_open_there() {
        providers.put("nord", Provider.RESEND, Map.of("key", FakeResend.KEY, "from", "n@example.com"));
        store.put("sud", store.all("nord").getFirst());
        assertThat(providers.state("sud", Provider.RESEND).sealed()).isTrue();
    }

    @Test
    void whatsapp_goes_through_twilio_and_each_mail_has_its_own_link_to_unsubscribe() {
        providers.put(
                "nord",
                Provider.TWILIO,
                Map.of("account", FakeTwilio.ACCOUNT, "token", FakeTwilio.TOKEN, "from", "+41790000099"));
        Sender sender = senders.of("nord", Channel.WHATSAPP).orElseThrow();
        assertThat(sender.send(Letters.whatsApp("k", "Salut", null))).isInstanceOf(Outcome.Sent.class);
        providers.put("nord", Provider.RESEND, Map.of("key", FakeResend.KEY, "from", "n@example.com"));
        Sender mails = senders.of("nord", Channel.EMAIL).orElseThrow();
        assertThat(mails.remembersKeysFor()).isPositive();
        mails.send(Letters.mailWithoutLink("k"));
        assertThat(resend.last().at("/headers/List-Unsubscribe").asText())
                .startsWith("<https://desk.example.com/api/unsubscribe/")
                .doesNotContain("zoe");
        assertThat(mails).isNotInstanceOf(ResendSender.class);
    }
}
