package coachdesk.desk.contacts;

import java.time.Instant;
import java.util.List;

/**
 * One contact of the list.
 *
 * @param key the first of their records, e.g. {@code person:4711}; another one once records are put together or apart
 * @param name null when none is known
 * @param email null when there is none
 * @param phone in E.164, or as it was entered; null when there is none
 * @param status null when nobody said
 * @param preferred how they like to be written to, as it was entered; null when nobody said
 * @param refused whether they do not want to be written to, by whatever channel
 * @param records how many speak of them
 * @param came how often they came
 * @param seenAt when they last came; null when never
 */
public record ContactRow(
        String key,
        String name,
        String email,
        String phone,
        String status,
        List<String> tags,
        String preferred,
        boolean refused,
        int records,
        int bookings,
        int came,
        Instant seenAt) {}
