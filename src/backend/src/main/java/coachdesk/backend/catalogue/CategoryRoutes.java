package coachdesk.backend.catalogue;

import static coachdesk.backend.http.FieldType.TEXT;
import static coachdesk.backend.http.Shape.maybe;
import static coachdesk.backend.http.Shape.needed;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.http.Shape;
import coachdesk.backend.json.Json;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Whose;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The classic routes of the groups of offers. */
public final class CategoryRoutes {
    private static final Shape SHAPE = Shape.of(maybe("id", TEXT, null), needed("name", TEXT), maybe("icon", TEXT, ""));
    private static final int LONGEST_ID = 80;
    private static final int LENGTH = 8;

    /** Of a studio that has none of its own. */
    private static final List<Map<String, Object>> BUILT_IN = List.of(
            category("service", "Cours et services", "🎧"),
            category("tshirt", "T-shirts", "👕"),
            category("shoes", "Chaussures", "👟"),
            category("supplement", "Compléments", "💊"),
            category("accessory", "Accessoires", "🎒"));

    private final Classic classic;
    private final Whose whose;

    public CategoryRoutes(Classic classic, Whose whose) {
        this.classic = classic;
        this.whose = whose;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.CATEGORIES, Access.MEMBER, this::list),
                Route.post(Routes.CATEGORIES, Access.COACH, this::add));
    }

    private static Map<String, Object> category(String id, String name, String icon) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.put("name", name);
        doc.put("icon", icon);
        return doc;
    }

    private Answer list(Call call) {
        List<Map<String, Object>> own = call.staff()
                .map(who -> who.tenant())
                .or(whose::only)
                .map(tenant -> classic.store().docs(tenant, Kind.CATEGORY).stream()
                        .map(Json::read)
                        .toList())
                .orElse(List.of());
        return Answer.json(own.isEmpty() ? BUILT_IN : own);
    }

    private Answer add(Call call) {
        Map<String, Object> body = SHAPE.whole(call.object());
        String given = body.get("id") instanceof String text ? text.strip() : "";
        if (given.length() > LONGEST_ID || given.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("string_too_long", List.of("body", "id"), "Input is no id");
        }
        String id = given.isEmpty() ? Classic.newId().substring(0, LENGTH) : given;
        Map<String, Object> doc = category(id, (String) body.get("name"), (String) body.get("icon"));
        classic.change(call, work -> {
            if (work.changes().find(Kind.CATEGORY, id).isPresent()) {
                throw new Refusal(409, ErrorCode.SYNC_EXISTS, "Cette catégorie existe déjà.");
            }
            return work.create(Kind.CATEGORY, id, doc);
        });
        return Answer.json(doc);
    }
}
