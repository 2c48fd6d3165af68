package coachdesk.backend.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.delivery.Letters;
import coachdesk.backend.delivery.Outcome;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.providers.FakeSmtp;
import coachdesk.testkit.providers.ProviderFault;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** E-mail through a mail server: what it took, what it surely did not, and what nobody can tell. */
class SmtpSenderTest {
    private static final MailStyle STYLE =
            new MailStyle("studio@example.com", "Studio Zoé", "coach@example.com", "de", null);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00Z"));
    private final FakeSmtp server = new FakeSmtp(clock);
    private final SmtpSender sender = sender(server.port(), "coach", "secret");

    private SmtpSender sender(int port, String user, String password) {
        SmtpAccount account = new SmtpAccount("127.0.0.1", port, SmtpAccount.Security.NONE, user, password);
        return new SmtpSender(account, STYLE, Duration.ZERO, clock);
    }

    @AfterEach
    void close() {
        sender.close();
        server.close();
    }

    @Test
    void a_letter_arrives_under_the_message_id_of_its_key_and_the_connection_serves_the_next() {
        assertThat(sender.send(Letters.mail("row:1"))).isEqualTo(Outcome.sent("<row-1@example.com>"));
        assertThat(sender.send(Letters.mail("row:2"))).isInstanceOf(Outcome.Sent.class);
        assertThat(server.ledger().all())
                .extracting("key")
                .containsExactly("<row-1@example.com>", "<row-2@example.com>");
        assertThat(server.messages().getFirst())
                .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", "Reply-To: coach@example.com");
    }

    @Test
    void what_is_lost_before_or_after_the_end_of_a_message_is_uncertain_and_all_before_it_is_not() {
        server.faults().next(new ProviderFault.LostAnswer(), new ProviderFault.LostRequest());
        assertThat(sender.send(Letters.mail("a"))).isEqualTo(Outcome.uncertain("provider.no-answer"));
        assertThat(sender.send(Letters.mail("b"))).isEqualTo(Outcome.uncertain("provider.no-answer"));
        assertThat(server.ledger().all()).hasSize(1);
        assertThat(sender(1, null, null).send(Letters.mail("c")))
                .isEqualTo(Outcome.later("provider.unreachable", Duration.ZERO));
        assertThat(sender.send(Letters.mail("d"))).isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void the_servers_own_codes_say_whether_to_try_again() {
        server.faults().next(new ProviderFault.TooMany(Duration.ZERO), new ProviderFault.Suspended());
        assertThat(sender.send(Letters.mail("a"))).isEqualTo(Outcome.later("452", Duration.ZERO));
        assertThat(sender.send(Letters.mail("b"))).isEqualTo(Outcome.refused("550", null));
        server.faults().next(new ProviderFault.NoMoney());
        assertThat(sender.send(Letters.mail("d"))).isEqualTo(Outcome.closed("provider.used-up", null));
        assertThat(sender.send(Letters.mail("c", "nobody@example.com", "x"))).isEqualTo(Outcome.refused("550", null));
        assertThat(server.ledger().all()).isEmpty();
    }

    @Test
    void another_mail_server_understands_it_too() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.setUser("coach@example.com", "coach", "right");
        mail.start();
        try (SmtpSender right = sender(mail.getSmtp().getPort(), "coach", "right");
                SmtpSender wrong = sender(mail.getSmtp().getPort(), "coach", "wrong")) {
            assertThat(wrong.send(Letters.mail("a"))).isEqualTo(Outcome.closed("535", null));
            assertThat(right.send(Letters.mail("b", "zoe@example.com", Letters.CONTENT + "\n.\n..fin")))
                    .isEqualTo(Outcome.sent("<b@example.com>"));
            var message = mail.getReceivedMessages()[0];
            assertThat(message.getSubject()).isEqualTo("Mardi à 19 h");
            assertThat(message.getFrom()[0]).hasToString("=?UTF-8?Q?Studio_Zo=C3=A9?= <studio@example.com>");
            var both = (jakarta.mail.internet.MimeMultipart) message.getContent();
            assertThat((String) both.getBodyPart(0).getContent())
                    .contains("Apportez de l'eau", "..fin", "Keine Nachrichten mehr erhalten");
            assertThat(both.getBodyPart(1).getContentType()).startsWith("text/html");
            assertThat(GreenMailUtil.getWholeMessage(message)).contains("multipart/alternative");
        } finally {
            mail.stop();
        }
    }

    @Test
    void an_account_does_not_tell_its_password() {
        assertThat(new SmtpAccount("mail.example.com", 587, SmtpAccount.Security.STARTTLS, "u", "geheim"))
                .hasToString("mail.example.com:587");
    }
}
