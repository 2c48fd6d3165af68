package coachdesk.app.campaigns.words;

import coachdesk.contract.campaigns.Channel;

/** The pictogram of each channel. */
public final class ChannelIcon {
    private ChannelIcon() {}

    /** @return Ikonli literal */
    public static String of(Channel channel) {
        return switch (channel) {
            case INTERNAL -> "fth-message-square";
            case EMAIL -> "fth-mail";
            case WHATSAPP -> "fth-message-circle";
            case INSTAGRAM -> "fth-instagram";
            case GROUP -> "fth-users";
        };
    }
}
