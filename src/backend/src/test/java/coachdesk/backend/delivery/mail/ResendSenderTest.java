package coachdesk.backend.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.delivery.Letter;
import coachdesk.backend.delivery.Letters;
import coachdesk.backend.delivery.Outcome;
import coachdesk.backend.delivery.http.ProviderHttp;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.providers.FakeResend;
import coachdesk.testkit.providers.ProviderFault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** E-mail through Resend: what each answer, and each answer that never comes, means. */
class ResendSenderTest {
    private static final MailStyle STYLE = new MailStyle("studio@example.com", "Studio Zoé", null, "fr", null);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00Z"));
    private final FakeResend resend = new FakeResend(clock);
    private final ResendSender sender = sender(resend.address(), FakeResend.KEY);
    private final Letter letter = Letters.mail("row-1");

    private static ResendSender sender(URI address, String key) {
        return sender(new ProviderHttp(), address, key);
    }

    private static ResendSender sender(ProviderHttp http, URI address, String key) {
        return new ResendSender(http, address, key, STYLE, Duration.ZERO);
    }

    @AfterEach
    void close() {
        resend.close();
    }

    @Test
    void a_letter_arrives_with_its_key_both_texts_and_the_headers_to_unsubscribe() {
        assertThat(sender.send(letter)).isEqualTo(Outcome.sent("mail-1"));
        assertThat(resend.ledger().all()).singleElement().satisfies(got -> {
            assertThat(got.to()).isEqualTo("zoe@example.com");
            assertThat(got.key()).isEqualTo("row-1");
        });
        assertThat(resend.last().path("from").asText()).isEqualTo("\"Studio Zoé\" <studio@example.com>");
        assertThat(resend.last().path("text").asText()).startsWith(Letters.CONTENT);
        assertThat(resend.last().path("html").asText()).contains("le cours de mardi");
        assertThat(resend.last().at("/headers/List-Unsubscribe").asText())
                .startsWith("<https://desk.example.com/api/unsubscribe/abc>, <mailto:studio@example.com");
        assertThat(resend.last().at("/headers/List-Unsubscribe-Post").asText()).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void a_lost_answer_is_uncertain_and_the_same_key_again_sends_nothing_twice() {
        resend.faults().next(new ProviderFault.LostAnswer(), new ProviderFault.BrokenAfter());
        assertThat(sender.send(letter)).isEqualTo(Outcome.uncertain("provider.no-answer"));
        assertThat(sender.send(letter)).isEqualTo(Outcome.uncertain("provider.broken"));
        clock.advance(sender.remembersKeysFor());
        assertThat(sender.send(letter)).isEqualTo(Outcome.sent("mail-1"));
        assertThat(resend.ledger().all()).hasSize(1);
    }

    @Test
    void beyond_the_time_that_keys_are_remembered_the_same_would_be_sent_again() {
        sender.send(letter);
        clock.advance(FakeResend.WINDOW);
        assertThat(sender.send(letter)).isEqualTo(Outcome.sent("mail-2"));
        assertThat(resend.ledger().twice()).hasSize(1);
        assertThat(sender.remembersKeysFor()).isLessThan(FakeResend.WINDOW);
    }

    @Test
    void too_many_waits_as_long_as_it_is_told_and_a_used_up_account_does_not_wait() {
        resend.faults().next(new ProviderFault.TooMany(Duration.ofSeconds(7)), new ProviderFault.NoMoney());
        assertThat(sender.send(letter)).isEqualTo(Outcome.later("rate_limit_exceeded", Duration.ofSeconds(7)));
        assertThat(sender.send(letter)).isInstanceOfSatisfying(Outcome.Closed.class, closed -> assertThat(closed.code())
                .isEqualTo("monthly_quota_exceeded"));
        assertThat(resend.ledger().all()).isEmpty();
    }

    @Test
    void a_wrong_key_and_a_suspended_account_close_the_way_with_the_providers_word() {
        assertThat(sender(resend.address(), "re_wrong").send(letter))
                .isEqualTo(Outcome.closed("invalid_api_key", "https://resend.com/docs/api-reference/errors"));
        resend.faults().next(new ProviderFault.Suspended());
        assertThat(sender.send(letter)).isInstanceOfSatisfying(Outcome.Closed.class, closed -> assertThat(closed.code())
                .isEqualTo("suspended_account"));
    }

    @Test
    void nobody_at_the_address_is_surely_not_sent_and_a_slow_answer_is_uncertain() {
        assertThat(sender(URI.create("http://127.0.0.1:1"), FakeResend.KEY).send(letter))
                .isEqualTo(Outcome.later("provider.unreachable", Duration.ZERO));
        resend.faults().next(new ProviderFault.Slow(Duration.ofSeconds(20)));
        assertThat(sender(new ProviderHttp(Duration.ofMillis(500)), resend.address(), FakeResend.KEY)
                        .send(letter))
                .isEqualTo(Outcome.uncertain("provider.no-answer"));
    }

    @Test
    void another_letter_under_a_key_that_was_used_is_never_taken_for_sent() {
        sender.send(letter);
        assertThat(sender.send(Letters.mail("row-1", "zoe@example.com", "autre chose")))
                .isEqualTo(Outcome.uncertain("invalid_idempotent_request"));
        assertThat(resend.ledger().all()).hasSize(1);
    }

    @Test
    void an_address_that_is_none_is_not_even_tried() {
        assertThat(sender.send(Letters.mail("row-2", "zoe@example", "x")))
                .isEqualTo(Outcome.refused("letter.bad-address", null));
    }
}
