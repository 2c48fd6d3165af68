package coachdesk.testkit.studio;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who came: scans at the door, now and then twice or undone, and the reservation's own mark that follows from them. */
record Arrivals(Dice dice, Names names, Instant now) {
    private static final int COMES = 72;

    List<Map<String, Object>> of(Booking booking) {
        List<Map<String, Object>> scans = new ArrayList<>();
        if ("cancelled".equals(booking.doc().get("status"))) {
            return scans;
        }
        for (ZonedDateTime session : booking.sessions()) {
            Instant at = session.toInstant().minusSeconds(dice.below(1500)).plusMillis(dice.below(1000));
            if (at.isBefore(now) && dice.chance(COMES)) {
                scans.add(scan(booking.doc(), session, at, dice.chance(2)));
                if (dice.chance(3)) {
                    scans.add(scan(booking.doc(), session, at.plus(Duration.ofSeconds(90)), false));
                }
            }
        }
        scans.stream()
                .filter(scan -> scan.get("undoneAt") == null)
                .map(scan -> Instant.parse((String) scan.get("at")))
                .min(Comparator.naturalOrder())
                .ifPresent(first -> {
                    booking.doc().put("validated", true);
                    booking.doc().put("validatedAt", Dates.stored(first));
                });
        return scans;
    }

    private Map<String, Object> scan(
            Map<String, Object> reservation, ZonedDateTime session, Instant at, boolean undone) {
        int desk = dice.below(names.desks().size());
        Map<String, Object> scan = new LinkedHashMap<>();
        scan.put("id", dice.uuid());
        scan.put("reservationId", reservation.get("id"));
        scan.put("code", reservation.get("reservationCode"));
        scan.put("session", session.toLocalDate().toString());
        scan.put("at", at.toString());
        scan.put("device", "demo-desk-" + desk);
        scan.put("deviceName", names.desks().get(desk));
        scan.put("via", dice.chance(80) ? "scanner" : "typed");
        scan.put("forced", false);
        if (undone) {
            scan.put("undoneAt", at.plusSeconds(20).toString());
            scan.put("undoneBy", names.desks().get(desk));
        }
        return scan;
    }
}
