package coachdesk.backend.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.delivery.Letters;
import coachdesk.backend.delivery.Outcome;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.providers.FakeSmtp;
import coachdesk.testkit.providers.TestCertificate;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A password and a letter go over an encrypted line to the server that was meant, or not at all. */
class SmtpTlsTest {
    private static final String HERE = "dns:localhost,ip:127.0.0.1";
    private static final MailStyle STYLE = new MailStyle("studio@example.com", "Studio", null, "fr", null);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00Z"));

    @TempDir
    Path folder;

    private Outcome send(FakeSmtp server, SmtpAccount.Security security, TestCertificate trusted) {
        SSLSocketFactory factory = trusted == null ? null : trusted.context().getSocketFactory();
        SmtpAccount account = new SmtpAccount("127.0.0.1", server.port(), security, "coach", "secret");
        try (SmtpSender sender = new SmtpSender(account, STYLE, Duration.ZERO, clock, factory)) {
            return sender.send(Letters.mail("a"));
        }
    }

    @Test
    void starttls_says_the_password_and_the_letter_after_the_line_is_encrypted() throws Exception {
        TestCertificate certificate = TestCertificate.of(folder, HERE);
        try (FakeSmtp server = new FakeSmtp(clock, certificate, false)) {
            assertThat(send(server, SmtpAccount.Security.STARTTLS, certificate)).isInstanceOf(Outcome.Sent.class);
            assertThat(server.ledger().all()).hasSize(1);
            assertThat(server.saidInClear()).containsExactly("EHLO", "STARTTLS");
        }
    }

    @Test
    void tls_is_encrypted_from_the_first_byte() throws Exception {
        TestCertificate certificate = TestCertificate.of(folder, HERE);
        try (FakeSmtp server = new FakeSmtp(clock, certificate, true)) {
            assertThat(send(server, SmtpAccount.Security.TLS, certificate)).isInstanceOf(Outcome.Sent.class);
            assertThat(server.ledger().all()).hasSize(1);
            assertThat(server.saidInClear()).isEmpty();
        }
    }

    @Test
    void a_server_that_cannot_encrypt_is_not_told_the_password() {
        try (FakeSmtp server = new FakeSmtp(clock)) {
            assertThat(send(server, SmtpAccount.Security.STARTTLS, null)).isInstanceOf(Outcome.Later.class);
            assertThat(server.ledger().all()).isEmpty();
            assertThat(server.saidInClear()).contains("EHLO").doesNotContain("AUTH", "MAIL", "DATA");
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_ends_the_talk() throws Exception {
        TestCertificate certificate = TestCertificate.of(folder, HERE);
        for (boolean atOnce : new boolean[] {true, false}) {
            try (FakeSmtp server = new FakeSmtp(clock, certificate, atOnce)) {
                SmtpAccount.Security security = atOnce ? SmtpAccount.Security.TLS : SmtpAccount.Security.STARTTLS;
                assertThat(send(server, security, null)).isInstanceOf(Outcome.Later.class);
                assertThat(server.ledger().all()).isEmpty();
                assertThat(server.saidInClear()).doesNotContain("AUTH", "MAIL", "DATA");
            }
        }
    }

    @Test
    void a_certificate_of_another_name_ends_the_talk() throws Exception {
        TestCertificate other = TestCertificate.of(folder, "dns:mail.example.com");
        for (boolean atOnce : new boolean[] {true, false}) {
            try (FakeSmtp server = new FakeSmtp(clock, other, atOnce)) {
                SmtpAccount.Security security = atOnce ? SmtpAccount.Security.TLS : SmtpAccount.Security.STARTTLS;
                assertThat(send(server, security, other)).isInstanceOf(Outcome.Later.class);
                assertThat(server.ledger().all()).isEmpty();
                assertThat(server.saidInClear()).doesNotContain("AUTH", "MAIL", "DATA");
            }
        }
    }
}
