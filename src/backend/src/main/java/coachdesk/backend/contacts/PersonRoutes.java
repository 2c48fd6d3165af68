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
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The classic routes of people, called users there. */
public final class PersonRoutes {
    private static final Shape SHAPE =
            Shape.of(needed("name", TEXT), needed("email", TEXT), maybe("whatsapp", TEXT, ""));

    private final Classic classic;

    public PersonRoutes(Classic classic) {
        this.classic = classic;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.USERS, Access.STAFF, this::list),
                Route.post(Routes.USERS, Access.STAFF, this::add),
                Route.get(Routes.USER, Access.STAFF, this::one),
                Route.put(Routes.USER, Access.STAFF, this::edit),
                Route.delete(Routes.USER, Access.STAFF, this::delete));
    }

    private Answer list(Call call) {
        return classic.list(call, Kind.PERSON);
    }

    private Answer add(Call call) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", Classic.newId());
        doc.putAll(SHAPE.whole(call.object()));
        doc.put("createdAt", classic.now().toString());
        classic.change(call, work -> work.create(Kind.PERSON, (String) doc.get("id"), doc));
        return Answer.json(doc);
    }

    private Answer one(Call call) {
        return Answer.json(classic.store()
                .find(call.tenant(), Kind.PERSON, call.at("id"))
                .orElseThrow(PersonRoutes::unknown)
                .doc());
    }

    /** Name and e-mail must be given; a number left out stays as it was. */
    private Answer edit(Call call) {
        Map<String, Object> fields = SHAPE.given(call.object());
        Stored after = classic.change(
                call,
                work -> work.edit(work.live(Kind.PERSON, call.at("id")).orElseThrow(PersonRoutes::unknown), fields));
        return Answer.json(after.doc());
    }

    private Answer delete(Call call) {
        classic.change(call, work -> {
            work.delete(work.live(Kind.PERSON, call.at("id")).orElseThrow(PersonRoutes::unknown));
            return null;
        });
        return Answer.json(Map.of("success", true, "message", "Contact supprimé"));
    }

    private static Refusal unknown() {
        return Refusal.notFound("User not found");
    }
}
