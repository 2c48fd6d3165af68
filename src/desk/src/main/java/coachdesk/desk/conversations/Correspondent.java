package coachdesk.desk.conversations;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody who takes part in a conversation, as all records know them that are one contact.
 *
 * @param record by which they take part: {@code participant:ID} or {@code person:ID}; null for nobody
 * @param name null when it is not known
 * @param email as it was entered; null when there is none
 * @param phone as it was entered; null when there is none
 * @param source where they come from, in the server's words; null when it is not known
 * @param since when they were first seen; null when it is not known
 * @param lastSeen null when it is not known
 * @param addresses e-mail addresses and numbers, each once, those above with them
 * @param status what they are to the studio, as it was entered; null when nobody said
 * @param tags that the studio gave them
 */
public record Correspondent(
        String record,
        String name,
        String email,
        String phone,
        String source,
        Instant since,
        Instant lastSeen,
        List<String> addresses,
        String status,
        List<String> tags) {
    /** As one record alone knows them. */
    public Correspondent(
            String record, String name, String email, String phone, String source, Instant since, Instant lastSeen) {
        this(
                record,
                name,
                email,
                phone,
                source,
                since,
                lastSeen,
                Stream.of(email, phone)
                        .filter(address -> address != null && !address.isBlank())
                        .toList(),
                null,
                List.of());
    }

    /** Of the record, without what sort it is; null for nobody. */
    public String bareId() {
        return record == null ? null : record.substring(record.indexOf(':') + 1);
    }
}
