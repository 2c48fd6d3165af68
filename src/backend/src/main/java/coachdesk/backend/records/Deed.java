package coachdesk.backend.records;

import coachdesk.backend.store.Touch;
import java.time.Instant;
import java.util.List;

/**
 * Something a person did to a record.
 *
 * @param id under which the timeline has it: the operation's id, or a UUID for a classic write
 * @param device null for a classic client
 * @param person name of the account
 * @param at when the person did it, by the device's clock
 */
public record Deed(String id, String device, String deviceName, String person, Instant at) {
    Touch touch(List<String> fields) {
        return new Touch(0, device, deviceName, person, at, fields);
    }
}
