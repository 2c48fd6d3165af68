package coachdesk.backend.catalogue;

import static coachdesk.backend.http.FieldType.FLAG;
import static coachdesk.backend.http.FieldType.INTEGER;
import static coachdesk.backend.http.FieldType.NUMBER;
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
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The classic routes by which the coach keeps promo codes. What other programs trip over is never stored. */
public final class CodeRoutes {
    private static final Map<String, Shape.Field> FIELDS = Map.of(
            "code", needed("code", TEXT),
            "type", needed("type", TEXT),
            "value", needed("value", NUMBER),
            "assignedEmail", maybe("assignedEmail", TEXT, null),
            "expiresAt", maybe("expiresAt", TEXT, null),
            "courses", maybe("courses", TEXTS, List.of()),
            "maxUses", maybe("maxUses", INTEGER, 0),
            "active", maybe("active", FLAG, true));

    private static final List<String> NEW =
            List.of("code", "type", "value", "assignedEmail", "expiresAt", "courses", "maxUses");

    private final Classic classic;

    public CodeRoutes(Classic classic) {
        this.classic = classic;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.DISCOUNT_CODES, Access.COACH, call -> classic.list(call, Kind.DISCOUNT_CODE)),
                Route.post(Routes.DISCOUNT_CODES, Access.COACH, this::add),
                Route.put(Routes.DISCOUNT_CODE, Access.COACH, this::edit),
                Route.delete(Routes.DISCOUNT_CODE, Access.COACH, this::delete));
    }

    private static Shape shape(Collection<String> names) {
        return Shape.of(names.stream().map(FIELDS::get).toArray(Shape.Field[]::new));
    }

    private Answer add(Call call) {
        Map<String, Object> given = shape(NEW).whole(call.object());
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", Classic.newId());
        doc.putAll(given);
        doc.put("used", 0);
        doc.put("active", true);
        classic.change(call, work -> {
            free(work, doc.get("code"), null);
            return work.create(Kind.DISCOUNT_CODE, (String) doc.get("id"), doc);
        });
        return Answer.json(doc);
    }

    /** The known fields that are given. An unknown id is no error, as classic clients expect. */
    private Answer edit(Call call) {
        Map<String, Object> body = call.object();
        body.keySet().retainAll(FIELDS.keySet());
        Map<String, Object> fields = shape(body.keySet()).whole(body);
        return classic.change(call, work -> work.live(Kind.DISCOUNT_CODE, call.at("id"))
                .map(before -> {
                    if (fields.containsKey("code")) {
                        free(work, fields.get("code"), before.id());
                    }
                    return Answer.json(work.edit(before, fields).doc());
                })
                .orElseGet(() -> Answer.json((Object) null)));
    }

    /** @param id of the record that shall have the code; null for a new one */
    private static void free(Classic.Work work, Object code, String id) {
        boolean taken = work.changes().all(Kind.DISCOUNT_CODE).stream()
                .filter(Stored::live)
                .filter(other -> !other.id().equals(id))
                .anyMatch(other -> CodeCheck.same(code, other.doc()));
        if (taken) {
            throw new Refusal(409, ErrorCode.INVALID, "Ce code existe déjà");
        }
    }

    private Answer delete(Call call) {
        classic.change(call, work -> {
            work.live(Kind.DISCOUNT_CODE, call.at("id")).ifPresent(work::delete);
            return null;
        });
        return Answer.json(Map.of("success", true));
    }
}
