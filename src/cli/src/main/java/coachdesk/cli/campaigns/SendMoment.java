package coachdesk.cli.campaigns;

import coachdesk.desk.campaigns.Campaigns.Moment;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** A time as it is given to a command. */
final class SendMoment {
    private SendMoment() {}

    /**
     * With an offset, or as the studio's clocks show it.
     *
     * @throws DateTimeException for what is no time, and for one that the studio's clocks skip
     */
    static Moment of(String written, ZoneId studio) {
        try {
            return new Moment(OffsetDateTime.parse(written).toInstant(), studio);
        } catch (DateTimeParseException noOffset) {
            LocalDateTime local = LocalDateTime.parse(written);
            if (studio.getRules().getValidOffsets(local).isEmpty()) {
                throw new DateTimeException("skipped by the clocks", noOffset);
            }
            return new Moment(local.atZone(studio).toInstant(), studio);
        }
    }
}
