package coachdesk.desk.conversations;

import java.time.Instant;

/**
 * Somebody who takes part in a conversation, as one record knows them.
 *
 * @param record which one: {@code participant:ID} or {@code person:ID}; null for nobody
 * @param name null when it is not known
 * @param email as it was entered; null when there is none
 * @param phone as it was entered; null when there is none
 * @param source where they come from, in the server's words; null when it is not known
 * @param since when they were first seen; null when it is not known
 * @param lastSeen null when it is not known
 */
public record Correspondent(
        String record, String name, String email, String phone, String source, Instant since, Instant lastSeen) {
    /** Of the record, without what sort it is; null for nobody. */
    public String bareId() {
        return record == null ? null : record.substring(record.indexOf(':') + 1);
    }
}
