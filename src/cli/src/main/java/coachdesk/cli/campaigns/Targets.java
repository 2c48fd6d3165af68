package coachdesk.cli.campaigns;

import coachdesk.cli.terminal.Words;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.basket.LeftOut;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** To whom a campaign goes, as it is given to a command, and who is left out. */
final class Targets {
    private Targets() {}

    /** An e-mail address, a number with a plus, or the id of a person or a group. */
    static BasketEntry of(String written) {
        if (written.contains("@")) {
            return new BasketEntry(BasketEntry.Kind.EMAIL, written, null);
        }
        return new BasketEntry(written.startsWith("+") ? BasketEntry.Kind.PHONE : BasketEntry.Kind.ANY, written, null);
    }

    static String named(LeftOut out) {
        return out.name() == null ? out.id() : out.name();
    }

    static String why(LeftOut out, Words words) {
        return words.get("cli.left-out." + out.why().name().toLowerCase(Locale.ROOT));
    }

    static Map<String, Object> json(LeftOut out) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", out.id());
        json.put("name", out.name());
        json.put("channel", out.channel().wire());
        json.put("why", out.why().name().toLowerCase(Locale.ROOT));
        json.put("detail", out.detail());
        return json;
    }
}
