package coachdesk.app.campaigns.editor;

import coachdesk.app.campaigns.basket.Head;
import coachdesk.app.campaigns.when.WhenModel;
import coachdesk.app.ui.WebLink;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.desk.campaigns.SendingRules;
import java.util.Optional;

/**
 * Whether a campaign can go, and if not, what is missing first.
 *
 * @param missing null when nothing is
 * @param recipients who would get it
 * @param times how often it would go; 0 for now
 */
public record Readiness(Missing missing, int recipients, int times) {
    /** WhatsApp and the studio's chat take no more; nobody reads as much. */
    static final int LONGEST = 10_000;

    /** In the order in which a person would do it. */
    public enum Missing {
        MESSAGE,
        TOO_LONG,
        CHANNEL,
        BASKET,
        RECIPIENTS,
        LINK,
        MEDIA,
        TIME,
        /** The classic server would send it wrongly. */
        HOSTED_CHANNELS,
        HOSTED_VARIABLES,
        HOSTED_BUTTON
    }

    /** @param rules of the server in use */
    static Readiness of(Campaign campaign, Head head, Content content, WhenModel when, SendingRules rules) {
        boolean now = !when.laterProperty().get();
        Missing missing = missing(campaign, head, content, when);
        return new Readiness(
                missing != null ? missing : wrongly(rules.against(campaign, now, false)),
                head.recipients(),
                now ? 0 : when.moments().size());
    }

    private static Missing wrongly(Optional<ErrorCode> against) {
        return against.map(code -> switch (code) {
                    case CLASSIC_VARIABLES -> Missing.HOSTED_VARIABLES;
                    case CLASSIC_BUTTON -> Missing.HOSTED_BUTTON;
                    default -> Missing.HOSTED_CHANNELS;
                })
                .orElse(null);
    }

    private static Missing missing(Campaign campaign, Head head, Content content, WhenModel when) {
        if (campaign.message().isBlank()) {
            return Missing.MESSAGE;
        }
        if (campaign.message().length() > LONGEST) {
            return Missing.TOO_LONG;
        }
        if (campaign.channels().isEmpty()) {
            return Missing.CHANNEL;
        }
        if (campaign.basket().isEmpty()) {
            return Missing.BASKET;
        }
        if (campaign.action() != null
                && WebLink.of(content.actionLinkProperty().get()).isEmpty()) {
            return Missing.LINK;
        }
        if (campaign.media() != null && WebLink.web(campaign.media()).isEmpty()) {
            return Missing.MEDIA;
        }
        if (!when.usable()) {
            return Missing.TIME;
        }
        return head.recipients() == 0 ? Missing.RECIPIENTS : null;
    }

    boolean ready() {
        return missing == null;
    }
}
