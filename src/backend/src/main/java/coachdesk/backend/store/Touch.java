package coachdesk.backend.store;

import java.time.Instant;
import java.util.List;

/**
 * Who changed a record.
 *
 * @param rev the record's revision after it; 0 while it is not known yet
 * @param device null for a classic client
 * @param at when the person did it
 * @param fields names of the fields touched
 */
public record Touch(long rev, String device, String deviceName, String person, Instant at, List<String> fields) {
    Touch at(long revision) {
        return new Touch(revision, device, deviceName, person, at, fields);
    }
}
