package coachdesk.desk.campaigns;

/**
 * Which campaigns are listed.
 *
 * @param text part of the name or the message, in whatever case and with or without accents; empty for all
 * @param status null for all
 */
public record CampaignQuery(String text, Audience audience, CampaignRow.Status status) {
    /** To whom they go. */
    public enum Audience {
        ALL,
        GROUPS,
        INDIVIDUALS
    }

    public static CampaignQuery all() {
        return new CampaignQuery("", Audience.ALL, null);
    }
}
