package coachdesk.backend.conversations;

import static coachdesk.backend.http.FieldType.FLAG;
import static coachdesk.backend.http.FieldType.TEXT;
import static coachdesk.backend.http.Shape.maybe;

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
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classic routes of conversations, called sessions there. */
public final class SessionRoutes {
    private static final Shape CREATE =
            Shape.of(maybe("mode", TEXT, "ai"), maybe("is_ai_active", FLAG, true), maybe("title", TEXT, null));
    private static final Shape EDIT = Shape.of(
            maybe("mode", TEXT, null),
            maybe("is_ai_active", FLAG, null),
            maybe("is_deleted", FLAG, null),
            maybe("title", TEXT, null),
            maybe("notes", TEXT, null),
            maybe("custom_prompt", TEXT, null));
    private static final Set<String> EDITABLE =
            Set.of("mode", "is_ai_active", "is_deleted", "title", "notes", "custom_prompt");

    private final Classic classic;
    private final Askers askers;
    private final SecureRandom random;

    public SessionRoutes(Classic classic, Askers askers, SecureRandom random) {
        this.classic = classic;
        this.askers = askers;
        this.random = random;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.CHAT_SESSIONS, Access.COACH, this::list),
                Route.post(Routes.CHAT_SESSIONS, Access.COACH, this::add),
                Route.get(Routes.CHAT_BY_TOKEN, Access.OPEN, this::byToken),
                Route.get(Routes.CHAT_SESSION, Access.MEMBER, this::one),
                Route.put(Routes.CHAT_SESSION, Access.COACH, this::edit),
                Route.post(Routes.CHAT_ADD_PARTICIPANT, Access.COACH, this::addParticipant),
                Route.post(Routes.CHAT_TOGGLE_AI, Access.COACH, this::toggle),
                Route.get(Routes.CHAT_SESSION_PARTICIPANTS, Access.COACH, this::participants));
    }

    /** All but those between two members, the newest first. */
    static List<Map<String, Object>> sessions(Classic classic, String tenant, boolean deletedToo) {
        return classic.store().docs(tenant, Kind.CONVERSATION).reversed().stream()
                .map(Json::read)
                .filter(doc -> !SessionShape.inPrivate(doc) && (deletedToo || Members.open(doc)))
                .toList();
    }

    private Answer list(Call call) {
        return Answer.json(sessions(classic, call.tenant(), call.flag("include_deleted")));
    }

    private Answer add(Call call) {
        Map<String, Object> body = CREATE.whole(call.object());
        Map<String, Object> doc = SessionShape.fresh(
                Classic.newId(),
                (String) body.get("mode"),
                Boolean.TRUE.equals(body.get("is_ai_active")),
                (String) body.get("title"),
                SessionShape.token(random),
                classic.now().toString());
        classic.change(call, work -> work.create(Kind.CONVERSATION, (String) doc.get("id"), doc));
        return Answer.json(doc);
    }

    private Answer one(Call call) {
        String id = call.at("id");
        Asker asker = askers.in(call, id, call.parameter("participant_id").orElse(null));
        Map<String, Object> doc = classic.store()
                .find(asker.tenant(), Kind.CONVERSATION, id)
                .map(Stored::doc)
                .orElseThrow(Said::unknown);
        return Answer.json(asker.coach() ? doc : SessionShape.forMember(asker.tenant(), doc, asker.who()));
    }

    /** Whoever has the link learns that it is one, and no more of the conversation than its title and mode. */
    private Answer byToken(Call call) {
        Linked link = Linked.find(askers, classic, call.at("token")).orElseThrow(Linked::expired);
        return Answer.json(SessionShape.forMember(link.tenant(), link.doc(), null));
    }

    /** Null for an unknown id, as classic clients expect; a null field is passed over. */
    private Answer edit(Call call) {
        Map<String, Object> fields = EDIT.part(call.object());
        fields.keySet().retainAll(EDITABLE);
        String now = classic.now().toString();
        fields.put("updated_at", now);
        if (Boolean.TRUE.equals(fields.get("is_deleted"))) {
            fields.put("deleted_at", now);
        }
        Optional<Stored> after = classic.change(
                call, work -> work.live(Kind.CONVERSATION, call.at("id")).map(before -> work.edit(before, fields)));
        return ParticipantRoutes.orNull(after);
    }

    private Answer addParticipant(Call call) {
        String participant = call.parameter("participant_id").orElseThrow(() -> Refusal.missing("participant_id"));
        return Answer.json(classic.<Map<String, Object>>change(call, work -> {
            Stored before = session(work, call);
            if (work.live(Kind.PARTICIPANT, participant).isEmpty()) {
                throw Refusal.notFound("Participant non trouvé");
            }
            return work.edit(
                            before,
                            joined(before.doc(), participant, classic.now().toString()))
                    .doc();
        }));
    }

    /** The fields that change when somebody joins. */
    static Map<String, Object> joined(Map<String, Object> doc, String participant, String now) {
        List<Object> ids =
                doc.get("participant_ids") instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>();
        if (!ids.contains(participant)) {
            ids.add(participant);
        }
        return new LinkedHashMap<>(Map.of("participant_ids", ids, "updated_at", now));
    }

    /** A group stays one: the classic backend would make it a conversation of two. */
    private Answer toggle(Call call) {
        return Answer.json(classic.<Map<String, Object>>change(call, work -> {
            Stored before = session(work, call);
            boolean active = !Field.flag(before.doc(), "is_ai_active");
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("is_ai_active", active);
            if (!SessionShape.group(before.doc())) {
                fields.put("mode", active ? "ai" : "human");
            }
            fields.put("updated_at", classic.now().toString());
            return work.edit(before, fields).doc();
        }));
    }

    private static Stored session(Classic.Work work, Call call) {
        return work.live(Kind.CONVERSATION, call.at("id")).orElseThrow(Said::unknown);
    }

    private Answer participants(Call call) {
        Map<String, Object> doc = classic.store()
                .find(call.tenant(), Kind.CONVERSATION, call.at("id"))
                .map(Stored::doc)
                .orElseThrow(Said::unknown);
        List<Map<String, Object>> found = Members.participants(doc).stream()
                .flatMap(id -> classic.store().find(call.tenant(), Kind.PARTICIPANT, id).stream())
                .map(SessionRoutes::participant)
                .toList();
        return Answer.json(found);
    }

    private static Map<String, Object> participant(Stored record) {
        Map<String, Object> doc = record.doc();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", record.id());
        shown.put("name", doc.get("name"));
        shown.put("last_seen_at", doc.get("last_seen_at"));
        return shown;
    }
}
