package coachdesk.desk.contacts;

import java.time.Instant;

/**
 * Something that happened with a contact.
 *
 * @param at never null
 * @param text the course, the words, the campaign's name; null when it is not known
 * @param detail what became of it, in the words of the records: a booking's code, a delivery's state, who said it; null
 *     when there is none
 * @param of the id of the record: the reservation, the conversation, the campaign, the note
 */
public record Happened(Instant at, What what, String text, String detail, String of) {
    /** What it was. */
    public enum What {
        BOOKED,
        CANCELLED,
        BOUGHT,
        CAME,
        /** They said something. */
        SAID,
        /** The studio said something to them. */
        ANSWERED,
        CAMPAIGN,
        NOTE
    }
}
