package coachdesk.backend.delivery.providers;

import coachdesk.backend.delivery.whatsapp.Inbound;
import coachdesk.backend.delivery.whatsapp.Replies;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Routes;
import coachdesk.contract.integrations.Provider;
import java.util.List;
import java.util.Optional;

/** Where Twilio tells that somebody has written by WhatsApp. What it did not sign is refused, whatever else is wrong with it. */
public final class InboundRoutes {
    private static final String SIGNATURE = "X-Twilio-Signature";
    /** Nothing is answered to whoever wrote. */
    private static final String SILENCE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    private final Providers providers;
    private final InboundLinks links;
    private final Replies replies;

    public InboundRoutes(Providers providers, InboundLinks links, Replies replies) {
        this.providers = providers;
        this.links = links;
        this.replies = replies;
    }

    public List<Route> routes() {
        return List.of(Route.post(Routes.INBOUND, Access.OPEN, this::take));
    }

    private Answer take(Call call) {
        Inbound inbound = Inbound.of(call.text());
        String tenant = links.read(call.at("token"))
                .filter(studio -> signed(studio, inbound, call))
                .orElseThrow(() -> new Refusal(403, ErrorCode.NOT_ALLOWED, "This is not signed by the provider."));
        replies.take(tenant, inbound);
        return Answer.text("text/xml; charset=utf-8", SILENCE);
    }

    private boolean signed(String tenant, Inbound inbound, Call call) {
        Optional<String> token = Optional.ofNullable(
                        providers.state(tenant, Provider.TWILIO).config())
                .map(config -> config.get("token"));
        return token.isPresent()
                && links.of(tenant)
                        .filter(here -> inbound.signed(
                                token.get(), here, call.header(SIGNATURE).orElse(null)))
                        .isPresent();
    }
}
