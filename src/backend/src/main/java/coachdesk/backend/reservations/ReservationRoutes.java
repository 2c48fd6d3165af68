package coachdesk.backend.reservations;

import coachdesk.backend.catalogue.BookedCode;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The classic routes of reservations. */
public final class ReservationRoutes {
    private final Classic classic;
    private final RandomGenerator random;
    private final ReservationList list;

    /** @param random cryptographically secure */
    public ReservationRoutes(Classic classic, RandomGenerator random) {
        this.classic = classic;
        this.random = random;
        this.list = new ReservationList(classic.store());
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.RESERVATIONS, Access.STAFF, list::answer),
                Route.post(Routes.RESERVATIONS, Access.STAFF, this::add),
                Route.put(Routes.TRACKING, Access.STAFF, this::track),
                Route.delete(Routes.RESERVATION, Access.STAFF, this::delete));
    }

    private Answer add(Call call) {
        Map<String, Object> booking = ReservationShape.CREATE.whole(call.object());
        String id = Classic.newId();
        Stored made = classic.change(call, work -> {
            BookedCode.count(work, booking);
            String code = ReservationCodes.free(
                    random,
                    taken -> !work.changes().byCode(Kind.RESERVATION, taken).isEmpty());
            return work.create(
                    Kind.RESERVATION,
                    id,
                    ReservationShape.document(booking, id, code, classic.now().toString()));
        });
        return Answer.json(made.doc());
    }

    /** An unknown id is no error, as classic clients expect. */
    private Answer track(Call call) {
        Map<String, Object> body = call.object();
        body.keySet().retainAll(List.of("trackingNumber", "shippingStatus"));
        Map<String, Object> tracking = ReservationShape.TRACKING.part(body);
        return classic.change(call, work -> {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("success", true);
            answer.put(
                    "reservation",
                    work.live(Kind.RESERVATION, call.at("id"))
                            .map(before -> work.edit(before, tracking).doc())
                            .orElse(null));
            return Answer.json(answer);
        });
    }

    private Answer delete(Call call) {
        classic.change(call, work -> {
            work.live(Kind.RESERVATION, call.at("id")).ifPresent(work::delete);
            return null;
        });
        return Answer.json(Map.of("success", true));
    }

    /** The first live one with this very code. */
    public static Stored withCode(Classic.Work work, String code) {
        return work.changes().byCode(Kind.RESERVATION, code).stream()
                .filter(Stored::live)
                .min(Comparator.comparing(Stored::id))
                .orElseThrow(() -> Refusal.notFound("Réservation non trouvée"));
    }
}
