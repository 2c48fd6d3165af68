package coachdesk.desk.catalogue.payments;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.catalogue.Fault;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.catalogue.Typed;
import coachdesk.desk.contacts.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentWayTest {
    private static final Numbers SWISS = new Numbers("CH");

    @ParameterizedTest
    @CsvSource({
        "CARD, https://buy.stripe.com/abc",
        "CARD, https://checkout.stripe.com/x",
        "TWINT, https://go.twint.ch/1/e/tw?tw=x",
        "TWINT, https://pay.raisenow.io/abc",
        "PAYPAL, https://paypal.me/exemple",
        "PAYPAL, https://www.PayPal.com/paypalme/exemple"
    })
    void the_providers_hosts_are_known(PaymentWay way, String address) {
        assertThat(way.strangeHost(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CARD, https://stripe.com.example.com/pay, stripe.com.example.com",
        "CARD, https://notstripe.com/pay, notstripe.com",
        "TWINT, https://paypal.me/exemple, paypal.me",
        "PAYPAL, https://paypa1.com/x, paypa1.com"
    })
    void another_host_is_named(PaymentWay way, String address, String host) {
        assertThat(way.strangeHost(address)).contains(host);
    }

    private static Typed read(String link) {
        return Sheets.PAYMENT_LINKS.field("stripe").read(link, SWISS);
    }

    @Test
    void a_link_is_encrypted_and_bears_no_name() {
        assertThat(read("buy.stripe.com/abc").wire()).isEqualTo("https://buy.stripe.com/abc");
        assertThat(read("http://buy.stripe.com/abc").fault()).isEqualTo(Fault.NOT_SECURE);
        assertThat(read("https://buy.stripe.com@example.com/abc").fault()).isEqualTo(Fault.NAME_IN_LINK);
        assertThat(read("buy.stripe.com:x@example.com").fault()).isEqualTo(Fault.NAME_IN_LINK);
        assertThat(read("https://example.com/a?b=c@d").fault()).isNull();
        assertThat(read("javascript:alert(1)").fault()).isEqualTo(Fault.NO_LINK);
        assertThat(read("").wire()).isEqualTo("");
    }
}
