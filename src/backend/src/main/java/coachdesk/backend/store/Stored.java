package coachdesk.backend.store;

import coachdesk.backend.json.Json;
import coachdesk.contract.Kind;
import java.util.Map;

/**
 * A record as it is stored.
 *
 * @param seq its place in the change order
 * @param deleted whether it is a tombstone; then the text is what was deleted
 * @param text the document, JSON
 */
public record Stored(Kind kind, String id, long rev, long seq, boolean deleted, String text) {
    /** Read anew at each call; the caller may change it. */
    public Map<String, Object> doc() {
        return Json.read(text);
    }

    public boolean live() {
        return !deleted;
    }
}
