package coachdesk.desk.contacts;

import coachdesk.contract.campaigns.Channel;
import coachdesk.desk.contacts.matching.Reason;
import coachdesk.desk.contacts.matching.Ref;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Everything about one contact but what happened.
 *
 * @param records that speak of them, the first one first
 * @param refused the channels by which they do not want to be written to
 * @param conversation the newest one that they have alone with the studio; null when there is none
 */
public record ContactDetail(
        ContactRow row,
        List<Value> names,
        List<Value> emails,
        List<Value> phones,
        List<Entry> records,
        List<Note> notes,
        Set<Channel> refused,
        String conversation) {
    /**
     * What some records say.
     *
     * @param from those records; none when the studio itself says it
     */
    public record Value(String value, List<Ref> from) {}

    /**
     * One record.
     *
     * @param why it is one with the others; none for the only one
     * @param source as the record says where it is from; null when it does not
     */
    public record Entry(
            Ref ref, Set<Reason> why, String name, String email, String phone, Instant madeAt, String source) {}

    /**
     * What somebody of the studio wrote down.
     *
     * @param at null when it is not known
     * @param by who wrote it; null when it is not known
     */
    public record Note(String id, String text, Instant at, String by) {}
}
