package coachdesk.desk.checkin.figures;

import coachdesk.desk.checkin.roster.Absence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A reservation as far as it is counted.
 *
 * @param who the same for all of a person
 * @param days it is for
 * @param came days on which an entry counts, whether it is for them or not
 */
public record Booking(
        String who,
        String name,
        String courseId,
        List<LocalDate> days,
        Set<LocalDate> came,
        Map<LocalDate, Absence> absences,
        boolean cancelled,
        boolean walkIn) {}
