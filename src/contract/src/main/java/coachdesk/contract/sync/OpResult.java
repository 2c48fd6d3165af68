package coachdesk.contract.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * The server's answer to one operation. An operation seen before gets the very result it got then.
 *
 * @param opId of the operation
 * @param status one of the constants here; a status only a newer server knows counts as {@link #LATER}
 * @param rev the record's revision after it, for applied and merged
 * @param doc the record after it, for merged (theirs and mine together, or the edit that outlived my delete)
 * @param theirs the server's document, for a conflict
 * @param theirsBy who made theirs, where known: {@code device, deviceName, person, at}
 * @param fields the fields in conflict
 * @param code {@link coachdesk.contract.ErrorCode} wire code, for rejected
 * @param message one sentence for people, for rejected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpResult(
        String opId,
        String status,
        Long rev,
        Map<String, Object> doc,
        Map<String, Object> theirs,
        Map<String, Object> theirsBy,
        java.util.List<String> fields,
        String code,
        String message) {
    public static final String APPLIED = "applied";
    public static final String MERGED = "merged";
    public static final String CONFLICT = "conflict";
    public static final String REJECTED = "rejected";
    public static final String LATER = "later";

    public static OpResult applied(String opId, long rev) {
        return new OpResult(opId, APPLIED, rev, null, null, null, null, null, null);
    }

    public static OpResult merged(String opId, long rev, Map<String, Object> doc) {
        return new OpResult(opId, MERGED, rev, doc, null, null, null, null, null);
    }

    public static OpResult conflict(
            String opId, Map<String, Object> theirs, Map<String, Object> by, java.util.List<String> fields) {
        return new OpResult(opId, CONFLICT, null, null, theirs, by, fields, null, null);
    }

    public static OpResult rejected(String opId, String code, String message) {
        return new OpResult(opId, REJECTED, null, null, null, null, null, code, message);
    }

    public static OpResult later(String opId) {
        return new OpResult(opId, LATER, null, null, null, null, null, null, null);
    }
}
