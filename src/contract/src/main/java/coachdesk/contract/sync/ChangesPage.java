package coachdesk.contract.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * One page of the delta feed.
 *
 * @param cursor opaque; give it back as {@code after} for the next page
 * @param more whether another page waits
 * @param digests by kind's wire name, on the last page only
 * @param serverTime ISO-8601 instant, so that a client notices a wrong clock
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangesPage(
        List<Change> changes, String cursor, boolean more, Map<String, Digest> digests, String serverTime) {
    public static final int LIMIT = 1000;
}
