package coachdesk.desk.campaigns.hosted;

import java.util.Map;
import java.util.Optional;

/**
 * Whose a document is, written where the hosted backend keeps a text that it never reads. It travels with the creation
 * itself, so that one whose answer was lost is found again.
 *
 * @param dispatch the sending that this is a copy for; null for the campaign's own document
 */
public record Marker(String campaign, String dispatch) {
    static final String FIELD = "targetGroupId";
    private static final String OURS = "desk/";

    static Optional<Marker> of(Map<String, Object> doc) {
        if (!(doc.get(FIELD) instanceof String text) || !text.startsWith(OURS)) {
            return Optional.empty();
        }
        String[] ids = text.substring(OURS.length()).split("/", 2);
        return ids[0].isBlank() ? Optional.empty() : Optional.of(new Marker(ids[0], ids.length > 1 ? ids[1] : null));
    }

    String text() {
        return OURS + campaign + (dispatch == null ? "" : "/" + dispatch);
    }
}
