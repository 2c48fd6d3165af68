package coachdesk.backend.catalogue;

import static coachdesk.backend.http.FieldType.FLAG;
import static coachdesk.backend.http.FieldType.INTEGER;
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
import coachdesk.backend.json.Json;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The classic routes of courses, but for their deletion. */
public final class CourseRoutes {
    private static final Shape SHAPE = Shape.of(
            needed("name", TEXT),
            needed("weekday", INTEGER),
            needed("time", TEXT),
            needed("locationName", TEXT),
            maybe("location", TEXT, null),
            maybe("mapsUrl", TEXT, ""),
            maybe("visible", FLAG, true),
            maybe("archived", FLAG, false),
            maybe("playlist", TEXTS, null));

    private final Classic classic;

    public CourseRoutes(Classic classic) {
        this.classic = classic;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.COURSES, Access.STAFF, this::list),
                Route.post(Routes.COURSES, Access.COACH, this::add),
                Route.put(Routes.COURSE, Access.COACH, this::edit),
                Route.put(Routes.COURSE_ARCHIVE, Access.COACH, this::archive));
    }

    /** Without the archived ones; here alone {@code location} repeats {@code locationName}. */
    private Answer list(Call call) {
        return Answer.json(classic.store().docs(call.tenant(), Kind.COURSE).stream()
                .map(Json::read)
                .filter(course -> !Boolean.TRUE.equals(course.get("archived")))
                .peek(course -> course.put("location", course.get("locationName")))
                .toList());
    }

    private Answer add(Call call) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", Classic.newId());
        doc.putAll(SHAPE.whole(call.object()));
        doc.put("location", null);
        classic.change(call, work -> work.create(Kind.COURSE, (String) doc.get("id"), doc));
        return Answer.json(doc);
    }

    private Answer edit(Call call) {
        Map<String, Object> fields = SHAPE.part(call.object());
        fields.remove("id");
        Stored after = classic.change(
                call,
                work -> work.edit(
                        work.live(Kind.COURSE, call.at("id")).orElseThrow(() -> Refusal.notFound("Cours non trouvé")),
                        fields));
        return Answer.json(after.doc());
    }

    /** An unknown id is no error, as classic clients expect. */
    private Answer archive(Call call) {
        return classic.change(call, work -> {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("success", true);
            answer.put(
                    "course",
                    work.live(Kind.COURSE, call.at("id"))
                            .map(before ->
                                    work.edit(before, Map.of("archived", true)).doc())
                            .orElse(null));
            return Answer.json(answer);
        });
    }
}
