package coachdesk.desk.checkin.store;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.checkin.roster.RosterLine;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Reservations of people who come without one. */
public final class WalkIns {
    private static final int CODES = 1 << 24;

    private final Outbox outbox;
    private final Supplier<String> newId;
    private final RandomGenerator random;
    private final Supplier<ZoneId> zone;

    /**
     * @param newId makes UUIDs
     * @param random cryptographically secure, so that nobody guesses the next code
     * @param zone of the studio, at the moment
     */
    public WalkIns(Outbox outbox, Supplier<String> newId, RandomGenerator random, Supplier<ZoneId> zone) {
        this.outbox = outbox;
        this.newId = newId;
        this.random = random;
        this.zone = zone;
    }

    /** @return its id */
    String book(Transaction tx, String courseId, LocalDate day, String name, Instant at) {
        Map<String, Object> course = new RosterReads(tx).course(courseId);
        if (course == null) {
            throw Problem.of(ErrorCode.NOT_FOUND, "id", courseId).asException();
        }
        LocalTime time = RosterReads.time(course);
        String id = newId.get();
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.put("reservationCode", freeCode(tx));
        doc.put("userName", name);
        doc.put("courseId", courseId);
        doc.put("courseName", DocFields.text(course, "name"));
        doc.put("courseTime", DocFields.text(course, "time"));
        doc.put("selectedDates", List.of(start(day, time).toString()));
        doc.put("quantity", 1);
        doc.put("source", RosterLine.WALK_IN);
        doc.put("isProduct", false);
        doc.put("createdAt", at.toString());
        outbox.create(tx, Kind.RESERVATION, id, doc, at);
        return id;
    }

    private Instant start(LocalDate day, LocalTime time) {
        return day.atTime(time == null ? LocalTime.NOON : time)
                .atZone(zone.get())
                .toInstant();
    }

    /** In the shape that tickets in circulation have, and of none that is known here. */
    private String freeCode(Transaction tx) {
        String code;
        do {
            code = "AFR-%06X".formatted(random.nextInt(CODES));
        } while (!Tickets.byCode(tx, code).isEmpty());
        return code;
    }
}
