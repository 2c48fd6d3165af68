package coachdesk.backend.catalogue;

import static coachdesk.backend.http.FieldType.FLAG;
import static coachdesk.backend.http.FieldType.INTEGER;
import static coachdesk.backend.http.FieldType.NUMBER;
import static coachdesk.backend.http.FieldType.OBJECT;
import static coachdesk.backend.http.FieldType.TEXT;
import static coachdesk.backend.http.FieldType.TEXTS;
import static coachdesk.backend.http.Shape.maybe;
import static coachdesk.backend.http.Shape.needed;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.http.Shape;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The classic routes of offers. */
public final class OfferRoutes {
    private static final BigDecimal NOTHING = new BigDecimal("0.0");
    private static final Shape SHAPE = Shape.of(
            needed("name", TEXT),
            needed("price", NUMBER),
            maybe("thumbnail", TEXT, ""),
            maybe("videoUrl", TEXT, ""),
            maybe("description", TEXT, ""),
            maybe("keywords", TEXT, ""),
            maybe("visible", FLAG, true),
            maybe("images", TEXTS, List.of()),
            maybe("category", TEXT, ""),
            maybe("isProduct", FLAG, false),
            maybe("variants", OBJECT, null),
            maybe("tva", NUMBER, NOTHING),
            maybe("shippingCost", NUMBER, NOTHING),
            maybe("stock", INTEGER, -1));

    private final Classic classic;

    public OfferRoutes(Classic classic) {
        this.classic = classic;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.OFFERS, Access.STAFF, this::list),
                Route.post(Routes.OFFERS, Access.COACH, this::add),
                Route.put(Routes.OFFER, Access.COACH, this::edit),
                Route.delete(Routes.OFFER, Access.COACH, this::delete));
    }

    private Answer list(Call call) {
        return classic.list(call, Kind.OFFER);
    }

    private Answer add(Call call) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", Classic.newId());
        doc.putAll(SHAPE.whole(call.object()));
        classic.change(call, work -> work.create(Kind.OFFER, (String) doc.get("id"), doc));
        return Answer.json(doc);
    }

    /** Name and price must be given; what is left out stays as it was. */
    private Answer edit(Call call) {
        Map<String, Object> fields = SHAPE.given(call.object());
        Stored after = classic.change(
                call,
                work -> work.edit(
                        work.live(Kind.OFFER, call.at("id")).orElseThrow(() -> Refusal.notFound("Offre non trouvée")),
                        fields));
        return Answer.json(after.doc());
    }

    private Answer delete(Call call) {
        classic.change(call, work -> {
            work.live(Kind.OFFER, call.at("id")).ifPresent(offer -> {
                work.delete(offer);
                forget(work, offer.id());
            });
            return null;
        });
        return Answer.json(Map.of("success", true, "message", "Offre supprimée"));
    }

    /** A code that named this offer alone is switched off: one that names nothing is good for everything. */
    private static void forget(Classic.Work work, String id) {
        for (Stored code : work.changes().all(Kind.DISCOUNT_CODE)) {
            if (code.doc().get("courses") instanceof List<?> named && named.contains(id)) {
                List<?> others = named.stream().filter(one -> !id.equals(one)).toList();
                work.edit(
                        code,
                        others.isEmpty() ? Map.of("courses", others, "active", false) : Map.of("courses", others));
            }
        }
    }
}
