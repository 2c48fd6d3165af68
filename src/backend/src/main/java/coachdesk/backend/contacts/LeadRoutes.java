package coachdesk.backend.contacts;

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
import coachdesk.backend.store.Stored;
import coachdesk.backend.store.Whose;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Those who left an address on the studio's page. Anybody may leave one; the list is the coach's. */
public final class LeadRoutes {
    private static final Shape SHAPE = Shape.of(
            needed("firstName", TEXT),
            needed("whatsapp", TEXT),
            needed("email", TEXT),
            maybe("source", TEXT, "widget_ia"));
    private static final DateTimeFormatter ID_TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);
    private static final int TAIL = 4;

    private final Classic classic;
    private final Whose whose;

    public LeadRoutes(Classic classic, Whose whose) {
        this.classic = classic;
        this.whose = whose;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.LEADS, Access.COACH, this::list),
                Route.post(Routes.LEADS, Access.MEMBER, this::add),
                Route.delete(Routes.LEAD, Access.COACH, this::delete));
    }

    private Answer list(Call call) {
        return Answer.json(classic.store().docs(call.tenant(), Kind.LEAD).reversed().stream()
                .map(Json::read)
                .toList());
    }

    /**
     * Who is there already, by address or number, is only said to have been here again, with the new first name when the coach
     * says it; and a stranger is told nothing but what it gave.
     */
    private Answer add(Call call) {
        Map<String, Object> body = SHAPE.whole(call.object());
        boolean coach = call.staff().isPresent();
        String tenant = coach
                ? call.tenant()
                : whose.only()
                        .orElseThrow(() -> Refusal.notFound("Ce serveur a plusieurs studios : un lien est nécessaire"));
        String now = classic.now().toString();
        return Answer.json(classic.<Map<String, Object>>change(tenant, null, work -> {
            Optional<Stored> known = work.changes().all(Kind.LEAD).stream()
                    .filter(record -> same(record.doc(), body, "email") || same(record.doc(), body, "whatsapp"))
                    .findFirst();
            return known.isPresent() ? again(work, known.get(), body, coach, now) : fresh(work, body, now);
        }));
    }

    private static boolean same(Map<String, Object> doc, Map<String, Object> body, String field) {
        String given = ((String) body.get(field)).strip();
        return !given.isEmpty()
                && given.equalsIgnoreCase(String.valueOf(doc.get(field)).strip());
    }

    private Map<String, Object> again(
            Classic.Work work, Stored before, Map<String, Object> body, boolean coach, String now) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("updatedAt", now);
        if (!coach) {
            work.edit(before, fields);
            return shape(id(body), body, now);
        }
        fields.put("firstName", body.get("firstName"));
        Map<String, Object> shown = before.doc();
        work.edit(before, fields);
        shown.put("firstName", body.get("firstName"));
        shown.put("_id", null);
        return shown;
    }

    private String id(Map<String, Object> body) {
        String number = (String) body.get("whatsapp");
        return "lead_" + ID_TIME.format(classic.now()) + "_" + number.substring(Math.max(0, number.length() - TAIL));
    }

    private Map<String, Object> fresh(Classic.Work work, Map<String, Object> body, String now) {
        String id = id(body);
        boolean free = work.changes().find(Kind.LEAD, id).isEmpty();
        Map<String, Object> doc = shape(free ? id : id + "_" + Classic.newId(), body, now);
        work.create(Kind.LEAD, (String) doc.get("id"), doc);
        return doc;
    }

    private static Map<String, Object> shape(String id, Map<String, Object> body, String now) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.put("firstName", body.get("firstName"));
        doc.put("whatsapp", body.get("whatsapp"));
        doc.put("email", body.get("email"));
        doc.put("createdAt", now);
        doc.put("source", body.get("source"));
        return doc;
    }

    private Answer delete(Call call) {
        classic.change(call, work -> {
            work.delete(work.live(Kind.LEAD, call.at("id")).orElseThrow(() -> Refusal.notFound("Lead not found")));
            return null;
        });
        return Answer.json(Map.of("success", true));
    }
}
