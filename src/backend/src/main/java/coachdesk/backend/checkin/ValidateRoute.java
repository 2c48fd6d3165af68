package coachdesk.backend.checkin;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Route;
import coachdesk.backend.json.Json;
import coachdesk.backend.records.Classic;
import coachdesk.backend.reservations.ReservationRoutes;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import coachdesk.contract.checkin.Attendance;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The classic check-in: by the ticket's code, a scan like those of the desks. */
public final class ValidateRoute {
    private final Classic classic;
    private final ZoneId zone;

    /** @param zone of the studio */
    public ValidateRoute(Classic classic, ZoneId zone) {
        this.classic = classic;
        this.zone = zone;
    }

    public List<Route> routes() {
        return List.of(Route.post(Routes.VALIDATE, Access.STAFF, this::validate));
    }

    /** Answers with the reservation as it was before, which is how a classic client tells a first scan from another. */
    private Answer validate(Call call) {
        return classic.change(call, work -> {
            Stored before = ReservationRoutes.withCode(work, call.at("code"));
            String id = Classic.newId();
            Attendance scan = scan(id, before.id(), call);
            work.create(Kind.ATTENDANCE, id, Json.MAPPER.convertValue(scan, Json.DOCUMENT));
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("success", true);
            answer.put("message", "Réservation validée");
            answer.put("reservation", before.doc());
            return Answer.json(answer);
        });
    }

    private Attendance scan(String id, String reservation, Call call) {
        Instant now = classic.now();
        return new Attendance(
                id,
                reservation,
                call.at("code"),
                now.atZone(zone).toLocalDate().toString(),
                now.toString(),
                null,
                null,
                call.who().name(),
                "server",
                false,
                null,
                null);
    }
}
