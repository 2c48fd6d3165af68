package coachdesk.contract.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * One local change on its way to the server.
 *
 * @param n counts up by one for each device; the server refuses gaps
 * @param opId a UUID, the identity of the operation: the same opId never takes effect twice
 * @param kind wire name of the kind
 * @param id of the record
 * @param type one of {@link OpType}
 * @param base what the change was made on: for an edit the old values of the edited fields, for a delete
 *     {@code {"rev": N}}; null for a create
 * @param at when the person did it, ISO-8601 instant
 * @param body for a create the whole document, for an edit the new values of the edited fields; null for a delete
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Operation(
        long n,
        String opId,
        String kind,
        String id,
        String type,
        @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, Object> base,
        String at,
        @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, Object> body) {}
