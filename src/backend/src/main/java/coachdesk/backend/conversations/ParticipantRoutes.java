package coachdesk.backend.conversations;

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
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The classic routes of those who take part in conversations. */
public final class ParticipantRoutes {
    private static final Shape SHAPE = Shape.of(
            needed("name", TEXT),
            maybe("whatsapp", TEXT, ""),
            maybe("email", TEXT, ""),
            maybe("source", TEXT, "chat_afroboost"),
            maybe("link_token", TEXT, null));

    private final Classic classic;
    private final Admin admin;

    public ParticipantRoutes(Classic classic, Admin admin) {
        this.classic = classic;
        this.admin = admin;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.CHAT_PARTICIPANTS, Access.COACH, call -> classic.list(call, Kind.PARTICIPANT)),
                Route.post(Routes.CHAT_PARTICIPANTS, Access.COACH, this::add),
                Route.get(Routes.CHAT_PARTICIPANT, Access.COACH, this::one),
                Route.put(Routes.CHAT_PARTICIPANT, Access.COACH, this::edit),
                Route.delete(Routes.CHAT_PARTICIPANT, Access.COACH, this::delete));
    }

    static Map<String, Object> fresh(Map<String, Object> fields, String now) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", Classic.newId());
        doc.putAll(fields);
        doc.put("created_at", now);
        doc.put("last_seen_at", null);
        return doc;
    }

    private Answer add(Call call) {
        Map<String, Object> doc =
                fresh(SHAPE.whole(call.object()), classic.now().toString());
        classic.change(call, work -> work.create(Kind.PARTICIPANT, (String) doc.get("id"), doc));
        return Answer.json(doc);
    }

    private Answer one(Call call) {
        return Answer.json(classic.store()
                .find(call.tenant(), Kind.PARTICIPANT, call.at("id"))
                .orElseThrow(() -> Refusal.notFound("Participant non trouvé"))
                .doc());
    }

    /** Null for an unknown id, as classic clients expect. */
    private Answer edit(Call call) {
        Map<String, Object> fields = SHAPE.part(call.object());
        fields.remove("id");
        fields.remove("_id");
        fields.put("last_seen_at", classic.now().toString());
        Optional<Stored> after = classic.change(
                call, work -> work.live(Kind.PARTICIPANT, call.at("id")).map(before -> work.edit(before, fields)));
        return orNull(after);
    }

    static Answer orNull(Optional<Stored> record) {
        byte[] text = record.map(Stored::text).orElse("null").getBytes(StandardCharsets.UTF_8);
        return Answer.json(out -> out.write(text));
    }

    private Answer delete(Call call) {
        return Answer.json(admin.delete(call, call.at("id")));
    }
}
