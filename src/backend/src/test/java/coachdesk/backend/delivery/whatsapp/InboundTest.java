package coachdesk.backend.delivery.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What came from Twilio is told from what did not, and a word that ends it all from one that does not. */
class InboundTest {
    private static final URI ADDRESS = URI.create("https://mycompany.com/myapp.php?foo=1&bar=2");
    private static final Inbound KNOWN = Inbound.of(
            "Digits=1234&To=%2B18005551212&From=%2B12349013030" + "&Caller=%2B12349013030&CallSid=CA1234567890ABCDE");

    @Test
    void twilios_own_example_is_right() {
        assertThat(KNOWN.signed("12345", ADDRESS, "0/KCTR6DLpKmkAf8muzZqo1nDgQ="))
                .isTrue();
    }

    @Test
    void another_token_address_field_or_signature_is_wrong() {
        String right = "0/KCTR6DLpKmkAf8muzZqo1nDgQ=";
        assertThat(KNOWN.signed("12346", ADDRESS, right)).isFalse();
        assertThat(KNOWN.signed("12345", URI.create("https://mycompany.com/myapp.php?foo=1"), right))
                .isFalse();
        assertThat(KNOWN.signed("12345", ADDRESS, right.toLowerCase(java.util.Locale.ROOT)))
                .isFalse();
        assertThat(KNOWN.signed("12345", ADDRESS, null)).isFalse();
        assertThat(KNOWN.signed("12345", ADDRESS, "")).isFalse();
        assertThat(Inbound.of("").signed("12345", ADDRESS, right)).isFalse();
    }

    @Test
    void the_usual_port_may_stand_there_or_not() {
        Inbound inbound = Inbound.of("Body=Hallo");
        URI without = URI.create("https://desk.example.com/api/inbound/x");
        URI with = URI.create("https://desk.example.com:443/api/inbound/x");
        assertThat(inbound.signed("t", without, inbound.signature("t", with.toString())))
                .isTrue();
        assertThat(inbound.signed("t", with, inbound.signature("t", without.toString())))
                .isTrue();
    }

    @Test
    void only_whatsapp_tells_who_wrote() {
        assertThat(Inbound.of("From=whatsapp%3A%2B41790000001&Body=x").from()).contains("+41790000001");
        assertThat(Inbound.of("From=%2B41790000001&Body=x").from()).isEmpty();
        assertThat(Inbound.of("From=whatsapp%3Amallory&Body=x").from()).isEmpty();
        assertThat(Inbound.of("&&=&x").from()).isEmpty();
        assertThat(Inbound.of("Body=%zz").text()).isEqualTo("%zz");
    }

    @ParameterizedTest
    @CsvSource({
        "STOP, STOP", "stop!, STOP", "' Arrêt. ', STOP", "ARRET, STOP", "Unsubscribe, STOP", "Désinscription, STOP",
        "Abmelden, STOP", "start, START", "Stop ou encore?, NONE", "non stop, NONE", "Merci !, NONE", "'', NONE"
    })
    void a_stop_word_is_the_whole_message(String message, StopWord word) {
        assertThat(StopWord.of(message)).isEqualTo(word);
    }
}
