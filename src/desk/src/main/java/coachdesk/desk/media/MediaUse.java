package coachdesk.desk.media;

/**
 * Something that shows a film or a picture.
 *
 * @param name may be ""
 */
public record MediaUse(Place place, String id, String name) {
    public enum Place {
        CAMPAIGN,
        ARTICLE,
        OFFER
    }
}
