package coachdesk.desk.schedule;

import java.time.Instant;

/**
 * Who lets planned sendings go, and what comes next.
 *
 * @param responsible never null
 * @param name of the desk or the server that is; null when nobody is
 * @param nextAt null when nothing is planned
 * @param nextCampaign its name; null when nothing is planned
 * @param lastBeat when the one responsible last gave a sign of life; null when never
 * @param unconfirmed whether this is a copy of another data folder, which sends nothing until a person confirms
 */
public record SchedulerStatus(
        Responsible responsible,
        String name,
        Instant nextAt,
        String nextCampaign,
        Instant lastBeat,
        boolean unconfirmed) {
    /** Who it is. */
    public enum Responsible {
        THIS_DESK,
        OTHER_DESK,
        SERVER,
        /** The server cannot be asked, or sending by itself is switched off. */
        NOBODY
    }
}
