package coachdesk.backend.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.delivery.http.ProviderHttp;
import coachdesk.backend.delivery.whatsapp.TwilioAccount;
import coachdesk.backend.delivery.whatsapp.TwilioSender;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.integrations.TemplateValues;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.providers.FakeTwilio;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Free words to who has written within a day, the approved message to the others, and nothing to those without one. */
class WindowTest {
    private static final String TEMPLATE = "HX00000000000000000000000000000001";
    private static final String WROTE = "+41790000001";
    private static final String SILENT = "+41790000002";

    private final SettableClock clock = new SettableClock(Sent.START);
    private final FakeTwilio twilio = new FakeTwilio(clock);
    private Sent studio;

    private void open(String template, Duration ago) {
        TwilioAccount account = new TwilioAccount(
                FakeTwilio.ACCOUNT,
                FakeTwilio.TOKEN,
                "+41790000099",
                template,
                TemplateValues.of("{prénom} | Studio : {message}").orElseThrow());
        TwilioSender sender = new TwilioSender(
                new ProviderHttp(), twilio.address(), account, null, Duration.ZERO, Duration.ofSeconds(10), clock);
        studio = new Sent(
                TestDatabases.SQLITE.open(),
                (tenant, channel) -> channel == Channel.WHATSAPP ? Optional.of(sender) : Optional.empty(),
                clock,
                "studio");
        studio.create(
                Kind.PERSON,
                "ana",
                Sent.fields(
                        "name",
                        "Ana Rossi",
                        "whatsapp",
                        WROTE,
                        "last_whatsapp_at",
                        Sent.START.minus(ago).toString()));
        studio.create(Kind.PERSON, "bo", Sent.fields("name", "Bo Li", "whatsapp", SILENT));
        studio.campaign("c", "Bonjour\n{prénom} !", List.of("ana", "bo"), Channel.WHATSAPP);
        twilio.keepWindows(WROTE);
        studio.go("d", "c");
        studio.run(30);
    }

    @AfterEach
    void close() {
        studio.close();
        twilio.close();
    }

    @Test
    void each_gets_what_may_be_written_to_them() {
        open(TEMPLATE, Duration.ofHours(1));
        assertThat(studio.states("d").values()).containsOnly("sent").hasSize(2);
        assertThat(twilio.to(WROTE)).containsEntry("Body", "Bonjour\nAna !").doesNotContainKey("ContentSid");
        assertThat(twilio.to(SILENT))
                .containsEntry("ContentSid", TEMPLATE)
                .containsEntry("ContentVariables", "{\"1\":\"Bo\",\"2\":\"Studio : Bonjour Bo !\"}")
                .doesNotContainKey("Body");
    }

    @Test
    void a_window_that_is_about_to_close_is_closed() {
        open(TEMPLATE, Duration.ofHours(24).minusSeconds(30));
        assertThat(twilio.to(WROTE)).containsEntry("ContentSid", TEMPLATE);
    }

    @Test
    void without_an_approved_message_who_has_not_written_is_left_out() {
        open(null, Duration.ofHours(1));
        assertThat(studio.states("d")).isEqualTo(Map.of("ana whatsapp", "sent"));
        assertThat(twilio.to(SILENT)).isNull();
    }
}
