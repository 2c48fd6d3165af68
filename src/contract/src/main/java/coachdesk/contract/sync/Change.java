package coachdesk.contract.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * One record as it is now, or that it is gone.
 *
 * @param seq the server's order
 * @param rev grows by one with each change of the record
 * @param doc the whole document; null when deleted
 * @param deleted true or absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(long seq, String kind, String id, long rev, Map<String, Object> doc, Boolean deleted) {
    public boolean gone() {
        return Boolean.TRUE.equals(deleted);
    }
}
