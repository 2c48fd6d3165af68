package coachdesk.backend.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.delivery.http.ProviderHttp;
import coachdesk.backend.delivery.mail.MailStyle;
import coachdesk.backend.delivery.mail.ResendSender;
import coachdesk.backend.delivery.mail.SmtpAccount;
import coachdesk.backend.delivery.mail.SmtpSender;
import coachdesk.backend.delivery.whatsapp.TwilioAccount;
import coachdesk.backend.delivery.whatsapp.TwilioSender;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.contract.integrations.TemplateValues;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.providers.FakeResend;
import coachdesk.testkit.providers.FakeSmtp;
import coachdesk.testkit.providers.FakeTwilio;
import coachdesk.testkit.providers.ProviderFault;
import coachdesk.testkit.providers.ProviderFaults;
import coachdesk.testkit.providers.ReceivedLedger;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A key that stops working in the middle of a sending fails nobody: its channel rests with the reason, the others go on. */
class HeldChannelTest {
    private static final int PEOPLE = 6;
    private static final Duration PACE = Duration.ofMillis(500);
    private static final MailStyle STYLE = new MailStyle("studio@example.com", "Studio", null, "fr", null);

    private final SettableClock clock = new SettableClock(Sent.START);
    private final FakeResend resend = new FakeResend(clock);
    private final FakeSmtp smtp = new FakeSmtp(clock);
    private final FakeTwilio twilio = new FakeTwilio(clock);
    private boolean bySmtp;
    private SmtpSender mailServer;
    private Sent studio;

    @BeforeEach
    void open() {
        ProviderHttp http = new ProviderHttp();
        mailServer = new SmtpSender(
                new SmtpAccount("127.0.0.1", smtp.port(), SmtpAccount.Security.NONE, "coach", "right"),
                STYLE,
                PACE,
                clock);
        Sender mail = new ResendSender(http, resend.address(), FakeResend.KEY, STYLE, PACE);
        Sender whatsApp = new TwilioSender(
                http,
                twilio.address(),
                new TwilioAccount(FakeTwilio.ACCOUNT, FakeTwilio.TOKEN, "+41790000000", null, TemplateValues.ORDINARY),
                null,
                PACE,
                Duration.ofSeconds(10),
                clock);
        Senders senders = (tenant, channel) -> switch (channel) {
            case EMAIL -> Optional.of(bySmtp ? mailServer : mail);
            case WHATSAPP -> Optional.of(whatsApp);
            default -> Optional.empty();
        };
        studio = new Sent(TestDatabases.SQLITE.open(), senders, clock, "studio");
        IntStream.range(0, PEOPLE)
                .forEach(i -> studio.person("p" + i, "P " + i, "p" + i + "@example.com", "+4179000001" + i));
        studio.create(
                Kind.CAMPAIGN,
                "c",
                Sent.fields(
                        "name", "Nouvelles",
                        "message", "Bonjour",
                        "whatsappTemplate", "HX00000000000000000000000000000001",
                        "channels", Map.of("internal", true, "email", true, "whatsapp", true),
                        "targetIds",
                                IntStream.range(0, PEOPLE)
                                        .mapToObj(i -> "p" + i)
                                        .toList()));
    }

    @AfterEach
    void close() {
        mailServer.close();
        studio.close();
        resend.close();
        smtp.close();
        twilio.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("resend", new ProviderFault.WrongKey(), "invalid_api_key"),
                Arguments.of("resend", new ProviderFault.Suspended(), "suspended_account"),
                Arguments.of("resend", new ProviderFault.NoMoney(), "monthly_quota_exceeded"),
                Arguments.of("smtp", new ProviderFault.NoMoney(), "provider.used-up"),
                Arguments.of("twilio", new ProviderFault.WrongKey(), "20003"),
                Arguments.of("twilio", new ProviderFault.NoMoney(), "20005"));
    }

    private ProviderFaults faultsOf(String provider) {
        return switch (provider) {
            case "resend" -> resend.faults();
            case "smtp" -> smtp.faults();
            default -> twilio.faults();
        };
    }

    private ReceivedLedger ledgerOf(String provider) {
        return switch (provider) {
            case "resend" -> resend.ledger();
            case "smtp" -> smtp.ledger();
            default -> twilio.ledger();
        };
    }

    private int rows(String start) {
        return (int) studio.states("d").values().stream()
                .filter(state -> state.startsWith(start))
                .count();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void its_channel_rests_with_the_reason_and_goes_on_when_the_key_is_mended(
            String provider, ProviderFault fault, String code) {
        bySmtp = provider.equals("smtp");
        String channel = provider.equals("twilio") ? "whatsapp" : "email";
        ProviderFaults faults = faultsOf(provider);
        faults.next(new ProviderFault.None(), new ProviderFault.None());
        faults.always(fault);
        studio.go("d", "c");
        studio.run(60);
        assertThat(studio.state("d")).isEqualTo(DispatchState.PAUSED);
        assertThat(studio.dispatch("d").held()).isEqualTo(Map.of(channel, code));
        assertThat(studio.doc(Kind.DISPATCH, "d")).containsEntry("problem", code);
        assertThat(ledgerOf(provider).all()).hasSize(2);
        assertThat(rows("planned")).isEqualTo(PEOPLE - 2);
        assertThat(rows("sent")).isEqualTo(2 * PEOPLE + 2);
        assertThat(studio.status("c")).isEqualTo("sending");

        clock.advance(Duration.ofMinutes(1));
        studio.wish("d", "wish", "go", "goAt", clock.instant().toString());
        studio.run(20);
        assertThat(studio.state("d")).as("the key is still wrong").isEqualTo(DispatchState.PAUSED);
        assertThat(rows("failed")).isZero();

        faults.heal();
        clock.advance(Duration.ofMinutes(1));
        studio.wish("d", "wish", "go", "goAt", clock.instant().toString());
        studio.run(60);
        assertThat(studio.state("d")).isEqualTo(DispatchState.DONE);
        assertThat(studio.states("d").values()).containsOnly("sent");
        assertThat(studio.dispatch("d").held()).isEmpty();
        assertThat(studio.doc(Kind.DISPATCH, "d")).doesNotContainKey("problem");
        assertThat(ledgerOf(provider).all()).hasSize(PEOPLE);
        assertThat(ledgerOf(provider).twice()).isEmpty();
    }

    @Test
    void somebody_says_go_on_while_the_others_still_go_and_nobody_gets_it_twice() {
        resend.faults().always(new ProviderFault.WrongKey());
        studio.go("d", "c");
        studio.run(1);
        assertThat(studio.state("d")).isEqualTo(DispatchState.RUNNING);
        assertThat(studio.dispatch("d").held()).containsOnlyKeys(Channel.EMAIL.wire());
        resend.faults().heal();
        clock.advance(Duration.ofMillis(10));
        studio.wish("d", "wish", "go", "goAt", clock.instant().toString());
        studio.run(60);
        assertThat(studio.states("d").values()).containsOnly("sent");
        assertThat(resend.ledger().twice()).isEmpty();
        assertThat(twilio.ledger().twice()).isEmpty();
    }

    @Test
    void a_sending_that_rests_can_be_stopped_for_good() {
        twilio.faults().always(new ProviderFault.Suspended());
        studio.go("d", "c");
        studio.run(60);
        studio.wish("d", "wish", "stop");
        studio.run(5);
        assertThat(studio.state("d")).isEqualTo(DispatchState.STOPPED);
        assertThat(studio.dispatch("d").held()).isEmpty();
        assertThat(rows("stopped")).isEqualTo(PEOPLE);
        assertThat(Collections.frequency(studio.states("d").values(), "sent")).isEqualTo(2 * PEOPLE);
    }

    @Test
    void what_may_have_left_before_the_key_went_bad_is_settled_first_when_it_is_mended() {
        twilio.faults().next(new ProviderFault.LostAnswer());
        twilio.faults().always(new ProviderFault.WrongKey());
        studio.go("d", "c");
        studio.run(300);
        assertThat(studio.state("d")).isEqualTo(DispatchState.PAUSED);
        twilio.faults().heal();
        studio.wish("d", "wish", "go", "goAt", clock.instant().toString());
        studio.run(300);
        assertThat(studio.states("d").values()).containsOnly("sent");
        assertThat(twilio.ledger().all()).hasSize(PEOPLE);
        assertThat(twilio.ledger().twice()).isEmpty();
        assertThat(List.of(DispatchState.DONE)).contains(studio.state("d"));
    }
}
