package coachdesk.app.campaigns.words;

import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.contract.campaigns.basket.LeftOut;
import coachdesk.contract.campaigns.wording.Variable;
import coachdesk.desk.campaigns.CampaignRow;
import coachdesk.desk.campaigns.DeliveryWords;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/** What a campaign and its parts are called on the screen. */
public final class CampaignWords {
    private final Texts texts;
    private final Moments moments;

    public CampaignWords(Texts texts, Moments moments) {
        this.texts = texts;
        this.moments = moments;
    }

    public Texts texts() {
        return texts;
    }

    public Moments moments() {
        return moments;
    }

    public String name(CampaignRow row) {
        return row.name().isBlank() ? texts.get("campaigns.unnamed") : row.name();
    }

    public String status(CampaignRow.Status status) {
        return texts.get("campaigns.status." + small(status));
    }

    public String channel(Channel channel) {
        return texts.get("campaigns.channel." + small(channel));
    }

    public String variable(Variable variable) {
        return texts.get("campaigns.variable." + small(variable));
    }

    public String state(DeliveryState state) {
        return texts.get("campaigns.delivery." + small(state));
    }

    /** {@code 3 groupes, 12 personnes}. */
    public String basket(int groups, int people) {
        if (groups == 0) {
            return texts.get("campaigns.people", people);
        }
        String all = texts.get("campaigns.groups", groups);
        return people == 0 ? all : all + ", " + texts.get("campaigns.people", people);
    }

    /** When it goes, or went; nothing while that is open. */
    public String when(CampaignRow row) {
        return row.at() == null ? "" : moments.shortly(row.at());
    }

    /** How it went so far; nothing when nothing went. */
    public String outcome(CampaignRow row) {
        if (row.sent() + row.failed() + row.unknown() == 0) {
            return "";
        }
        StringBuilder words = new StringBuilder(texts.get("campaigns.sent", row.sent()));
        if (row.failed() > 0) {
            words.append(" · ").append(texts.get("campaigns.failed", row.failed()));
        }
        if (row.unknown() > 0) {
            words.append(" · ").append(texts.get("campaigns.unknown", row.unknown()));
        }
        return words.toString();
    }

    public String moment(Instant at) {
        return moments.shortly(at);
    }

    /** Why somebody does not get the message. */
    public String why(LeftOut out) {
        return texts.get("campaigns.why." + small(out.why()), Objects.requireNonNullElse(out.detail(), ""));
    }

    /** What a provider's code, or ours, means and what to do. */
    public String code(String code) {
        DeliveryWords sentences = new DeliveryWords(texts::get);
        return sentences.what(code) + " " + sentences.next(code);
    }

    /** Why a channel of a sending rests, and what to do. */
    public String held(Channel channel, String code) {
        return texts.get("report.held", channel(channel), code(code));
    }

    /** What keeps a channel from sending. */
    public String trouble(Channel channel, String code) {
        return texts.get("editor.trouble", channel(channel), code(code));
    }

    public String kind(BasketEntry.Kind kind) {
        return texts.get("campaigns.kind." + small(kind));
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
