package coachdesk.desk.sync;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import java.time.Instant;
import java.util.List;

/**
 * An operation that a person has to settle.
 *
 * @param id the operation's id
 * @param label what names the record to a person: a reservation's code and person, a course's name
 * @param code why the server refused it, or why it was set aside; null for a conflict
 * @param message the server's own words, or null
 * @param fields for an edit: the fields and both values; for others empty
 * @param theirDevice who made theirs; null when unknown
 * @param theirsAt when; null when unknown
 */
public record Decision(
        String id,
        Kind kind,
        String recordId,
        String label,
        String type,
        Reason reason,
        ErrorCode code,
        String message,
        Instant madeAt,
        List<Field> fields,
        String theirDevice,
        String theirPerson,
        Instant theirsAt) {
    public enum Reason {
        CONFLICT,
        REJECTED,
        POISONED
    }

    /** @param base both started from it; values are as JSON text, null when absent */
    public record Field(String name, String base, String mine, String theirs) {}

    /** What can be done with it. MINE and THEIRS are for conflicts, RETRY and DROP for the others. */
    public enum Choice {
        MINE,
        THEIRS,
        RETRY,
        DROP
    }
}
