package coachdesk.backend.delivery.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.delivery.Letter;
import coachdesk.backend.delivery.Letters;
import coachdesk.backend.delivery.Outcome;
import coachdesk.backend.delivery.http.ProviderHttp;
import coachdesk.contract.campaigns.CallToAction;
import coachdesk.contract.integrations.TemplateValues;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.providers.FakeTwilio;
import coachdesk.testkit.providers.ProviderFault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** WhatsApp through Twilio, which forgets nothing and knows no keys: its list says what it took. */
class TwilioSenderTest {
    private static final Duration SETTLING = Duration.ofSeconds(10);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00.400Z"));
    private final FakeTwilio twilio = new FakeTwilio(clock);
    private final TwilioSender sender = sender(FakeTwilio.TOKEN, clock);
    private final Letter letter = Letters.whatsApp("row-1", "Bonjour Zoé \n", null);

    private TwilioSender sender(String token, Clock ours) {
        return new TwilioSender(
                new ProviderHttp(),
                twilio.address(),
                new TwilioAccount(FakeTwilio.ACCOUNT, token, "+41790000099", null, TemplateValues.ORDINARY),
                null,
                Duration.ZERO,
                SETTLING,
                ours);
    }

    @AfterEach
    void close() {
        twilio.close();
    }

    @Test
    void a_message_is_sent_as_text_or_as_the_values_of_a_template() {
        assertThat(sender.send(letter)).isInstanceOf(Outcome.Sent.class);
        assertThat(twilio.to("+41790000001"))
                .containsEntry("To", "whatsapp:+41790000001")
                .containsEntry("From", "whatsapp:+41790000099")
                .containsEntry("Body", "Bonjour Zoé");
        sender.send(Letters.whatsApp("row-2", "Mardi\nà 19 h", "HX1"));
        assertThat(twilio.to("+41790000001"))
                .doesNotContainKey("Body")
                .containsEntry("ContentSid", "HX1")
                .containsEntry("ContentVariables", "{\"1\":\"Zoé\",\"2\":\"Mardi à 19 h\"}");
    }

    @Test
    void a_picture_goes_beside_the_text_and_link_and_film_stand_in_it() {
        CallToAction action = new CallToAction(CallToAction.Kind.OFFER, "Réserver", "https://www.example.com/r");
        sender.send(new Letter(
                "t",
                "c",
                "k",
                "+41790000001",
                null,
                "s",
                "Salut",
                "https://www.example.com/a.png",
                action,
                null,
                null));
        assertThat(twilio.to("+41790000001"))
                .containsEntry("Body", "Salut\n\nRéserver: https://www.example.com/r")
                .containsEntry("MediaUrl", "https://www.example.com/a.png");
        sender.send(new Letter(
                "t", "c", "k", "+41790000001", null, "s", "Salut", "https://www.example.com/v/1", null, null, null));
        assertThat(twilio.to("+41790000001"))
                .containsEntry("Body", "Salut\n\nhttps://www.example.com/v/1")
                .doesNotContainKey("MediaUrl");
    }

    @Test
    void a_message_whose_answer_was_lost_is_found_in_the_list_also_while_it_waits_and_by_a_wrong_clock() {
        twilio.queueFor(Duration.ofMinutes(5));
        for (int skew : new int[] {0, -7200, 86_400}) {
            Clock ours = clock.skewed(Duration.ofSeconds(skew));
            TwilioSender skewed = sender(FakeTwilio.TOKEN, ours);
            twilio.faults().next(new ProviderFault.LostAnswer());
            Instant since = ours.instant();
            assertThat(skewed.send(letter)).isEqualTo(Outcome.uncertain("provider.no-answer"));
            assertThat(skewed.lookUp(letter, since)).get().isInstanceOf(Outcome.Sent.class);
            clock.advance(Duration.ofMinutes(1));
        }
    }

    @Test
    void a_message_that_is_not_in_the_list_was_never_taken_once_the_list_has_settled() {
        Instant since = clock.instant();
        assertThat(sender.lookUp(letter, since)).contains(Outcome.uncertain("provider.settling"));
        clock.advance(SETTLING);
        assertThat(sender.lookUp(letter, since)).contains(new Outcome.NotThere());
    }

    @Test
    void an_earlier_message_of_the_same_words_leaves_it_uncertain_for_a_day() {
        sender.send(letter);
        clock.advance(Duration.ofHours(23));
        Instant since = clock.instant();
        clock.advance(SETTLING);
        assertThat(sender.lookUp(letter, since)).contains(Outcome.uncertain("provider.same-words"));
        clock.advance(Duration.ofHours(2));
        assertThat(sender.lookUp(letter, clock.instant().minus(SETTLING))).contains(new Outcome.NotThere());
    }

    @Test
    void any_message_of_that_time_is_taken_for_one_made_of_a_template() {
        Letter template = Letters.whatsApp("row-1", "x", "HX1");
        Instant since = clock.instant();
        twilio.faults().next(new ProviderFault.BrokenAfter());
        assertThat(sender.send(template)).isEqualTo(Outcome.uncertain("provider.broken"));
        clock.advance(Duration.ofMinutes(1));
        assertThat(sender.lookUp(template, since)).get().isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void a_list_that_cannot_be_had_leaves_it_uncertain() {
        Map<String, ProviderFault> faults = Map.of(
                "provider.broken", new ProviderFault.BrokenBefore(),
                "provider.no-answer", new ProviderFault.LostRequest(),
                "provider.odd-answer", new ProviderFault.TooMany(Duration.ZERO));
        faults.forEach((code, fault) -> {
            twilio.faults().always(fault);
            assertThat(sender.lookUp(letter, clock.instant())).contains(Outcome.uncertain(code));
        });
    }

    @Test
    void its_codes_and_pages_are_kept() {
        twilio.refuse("+41790000001", 63016);
        assertThat(sender.send(letter)).isEqualTo(Outcome.refused("63016", "https://www.twilio.com/docs/errors/63016"));
        assertThat(sender("wrong", clock).send(letter))
                .isEqualTo(Outcome.closed("20003", "https://www.twilio.com/docs/errors/20003"));
        twilio.faults().next(new ProviderFault.TooMany(Duration.ofSeconds(3)), new ProviderFault.Suspended());
        assertThat(sender.send(letter)).isEqualTo(Outcome.later("20429", Duration.ofSeconds(3)));
        assertThat(sender.send(letter)).isInstanceOf(Outcome.Closed.class);
        twilio.faults().next(new ProviderFault.WrongKey());
        assertThat(sender.lookUp(letter, clock.instant())).get().isInstanceOf(Outcome.Closed.class);
        assertThat(twilio.ledger().all()).isEmpty();
    }
}
