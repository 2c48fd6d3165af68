package coachdesk.contract.sync;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What happened to a record ({@link coachdesk.contract.Kind#EVENT}). Written by the server as it applies an operation or
 * a classic write; creations and scans need none, their documents say it themselves.
 *
 * @param id the operation's id, or a UUID for a classic write
 * @param of wire name of the kind it happened to
 * @param ofId id of the record it happened to
 * @param type {@code edit, delete, restore, merge, conflict}
 * @param at when the person did it, ISO-8601 instant
 * @param device opaque id, null for a classic client
 * @param fields names of the fields touched
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Event(
        String id,
        String of,
        String ofId,
        String type,
        String at,
        String device,
        String deviceName,
        String person,
        List<String> fields) {}
