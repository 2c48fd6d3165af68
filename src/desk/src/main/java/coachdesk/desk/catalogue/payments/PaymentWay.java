package coachdesk.desk.catalogue.payments;

import coachdesk.desk.conversations.SafeLink;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A way to pay: which field has its link, which field says that the booking page shows it, and who takes the money. */
public enum PaymentWay {
    CARD("stripe", "paymentCreditCard", List.of("stripe.com")),
    TWINT("twint", "paymentTwint", List.of("twint.ch", "twint.com", "raisenow.com", "raisenow.io")),
    PAYPAL("paypal", "paymentPaypal", List.of("paypal.me", "paypal.com"));

    private final String link;
    private final String shown;
    private final List<String> hosts;

    PaymentWay(String link, String shown, List<String> hosts) {
        this.link = link;
        this.shown = shown;
        this.hosts = hosts;
    }

    /** The field of the payment links that has its link. */
    public String link() {
        return link;
    }

    /** The field of the studio's looks that says whether the booking page shows it. */
    public String shown() {
        return shown;
    }

    /** The host of an address when it is not one of the provider's; empty for those, and for what is no address. */
    public Optional<String> strangeHost(String address) {
        return SafeLink.host(address).map(host -> host.toLowerCase(Locale.ROOT)).filter(host -> hosts.stream()
                .noneMatch(own -> host.equals(own) || host.endsWith("." + own)));
    }
}
