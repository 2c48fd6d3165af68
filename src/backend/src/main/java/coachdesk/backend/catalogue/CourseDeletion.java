package coachdesk.backend.catalogue;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Stored;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Deleting courses never takes their reservations along, unless that is asked for in so many words. */
public final class CourseDeletion {
    public static final String PURGE = "/api/courses/purge/archived";

    private final Classic classic;

    public CourseDeletion(Classic classic) {
        this.classic = classic;
    }

    public List<Route> routes() {
        return List.of(
                Route.delete(Routes.COURSE, Access.COACH, this::delete),
                Route.delete(PURGE, Access.COACH, this::purge));
    }

    private Answer delete(Call call) {
        return classic.change(call, work -> {
            List<Stored> bookings = byCourse(work).getOrDefault(call.at("id"), List.of());
            if (!bookings.isEmpty() && !withReservations(call)) {
                throw new Refusal(
                        409,
                        ErrorCode.INVALID,
                        "This course has " + bookings.size()
                                + " reservations. Archive it, or ask with ?reservations=delete.");
            }
            bookings.forEach(work::delete);
            long courses = work.live(Kind.COURSE, call.at("id")).stream()
                    .peek(work::delete)
                    .count();
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("success", true);
            answer.put("hardDelete", true);
            answer.put("deleted", Map.of("course", courses, "reservations", bookings.size(), "sessions", 0));
            answer.put("total", courses + bookings.size());
            return Answer.json(answer);
        });
    }

    /** Archived courses that still have reservations stay, and are named. */
    private Answer purge(Call call) {
        return classic.change(call, work -> {
            Map<String, List<Stored>> bookings = byCourse(work);
            Map<Boolean, List<Stored>> archived = work.changes().all(Kind.COURSE).stream()
                    .filter(course -> Boolean.TRUE.equals(course.doc().get("archived")))
                    .collect(Collectors.partitioningBy(
                            course -> withReservations(call) || !bookings.containsKey(course.id())));
            List<Stored> gone = archived.get(true);
            List<Stored> along = gone.stream()
                    .flatMap(course -> bookings.getOrDefault(course.id(), List.of()).stream())
                    .toList();
            along.forEach(work::delete);
            gone.forEach(work::delete);
            return Answer.json(answer(gone, along, archived.get(false)));
        });
    }

    private static Map<String, Object> answer(List<Stored> gone, List<Stored> along, List<Stored> kept) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", true);
        if (gone.isEmpty()) {
            answer.put("message", "Aucun cours archivé à purger");
            answer.put("purged", 0);
        } else {
            answer.put("purgedCourses", gone.size());
            answer.put("purgedReservations", along.size());
            answer.put("purgedIds", gone.stream().map(Stored::id).toList());
        }
        answer.put("keptIds", kept.stream().map(Stored::id).toList());
        return answer;
    }

    private static boolean withReservations(Call call) {
        return call.parameter("reservations").filter("delete"::equals).isPresent();
    }

    private static Map<String, List<Stored>> byCourse(Classic.Work work) {
        return work.changes().all(Kind.RESERVATION).stream()
                .collect(Collectors.groupingBy(
                        booking -> String.valueOf(booking.doc().get("courseId"))));
    }
}
