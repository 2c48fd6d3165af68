package coachdesk.backend.conversations;

import static coachdesk.backend.http.FieldType.TEXT;
import static coachdesk.backend.http.Shape.maybe;
import static coachdesk.backend.http.Shape.needed;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.PerAddress;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.http.Shape;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Stored;
import coachdesk.backend.store.Whose;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joining a group: one of the standing ones by its name, another by its id or its link, which only those know who were told. */
public final class GroupRoutes {
    private static final Shape JOIN = Shape.of(
            needed("group_id", TEXT), needed("email", TEXT), maybe("name", TEXT, ""), maybe("user_id", TEXT, null));
    private static final Map<String, String> TITLES =
            Map.of("community", "Communauté Générale", "vip", "Groupe VIP", "promo", "Offres Spéciales");
    private static final int TAIL = 8;

    private final Classic classic;
    private final Askers askers;
    private final PerAddress limit;

    public GroupRoutes(Classic classic, Askers askers, PerAddress limit) {
        this.classic = classic;
        this.askers = askers;
        this.limit = limit;
    }

    public List<Route> routes() {
        return List.of(Route.post(Routes.GROUPS_JOIN, Access.OPEN, this::join));
    }

    private Answer join(Call call) {
        Map<String, Object> body = JOIN.whole(call.object());
        String wanted = ((String) body.get("group_id")).strip();
        Optional<Member> known =
                Optional.ofNullable((String) body.get("user_id")).flatMap(askers.members()::of);
        Whose.Place place = place(wanted, known).orElseThrow(() -> unknown(wanted));
        Optional<Member> back = known.filter(member -> member.tenant().equals(place.tenant()));
        if (back.isEmpty()) {
            limit.enter(call);
        }
        return Answer.json(classic.<Map<String, Object>>change(
                place.tenant(), null, work -> join(work, place.id(), wanted, body, back)));
    }

    private static Refusal unknown(String wanted) {
        return Refusal.notFound("Groupe " + wanted + " non trouvé");
    }

    /** @return with an id of null for a standing group, which is made when there is none */
    private Optional<Whose.Place> place(String wanted, Optional<Member> known) {
        if (SessionShape.standing(wanted)) {
            return known.map(Member::tenant).or(askers.whose()::only).map(tenant -> new Whose.Place(tenant, null));
        }
        if (wanted.isEmpty() || wanted.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(Linked.find(askers, classic, wanted)
                .filter(link -> SessionShape.group(link.doc()))
                .map(link -> new Whose.Place(link.tenant(), link.id()))
                .orElseGet(() -> askers.whose().withId(Kind.CONVERSATION, wanted).stream()
                        .filter(tenant -> askers.members()
                                .conversation(tenant, wanted)
                                .filter(SessionShape::group)
                                .isPresent())
                        .map(tenant -> new Whose.Place(tenant, wanted))
                        .findFirst()
                        .orElse(null)));
    }

    private Map<String, Object> join(
            Classic.Work work, String id, String wanted, Map<String, Object> body, Optional<Member> back) {
        String now = classic.now().toString();
        Stored group = (id == null ? standing(work, wanted) : work.live(Kind.CONVERSATION, id))
                .orElseGet(() -> made(work, wanted, now));
        String participant = back.map(Member::id).orElseGet(() -> newcomer(work, body, now));
        work.edit(group, SessionRoutes.joined(group.doc(), participant, now));
        String title = Field.text(group.doc(), "title", TITLES.getOrDefault(wanted, "Groupe"));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", true);
        answer.put("message", "Bienvenue dans le groupe " + title + " !");
        answer.put("conversation_id", group.id());
        answer.put("group_name", title);
        answer.put("participant_id", participant);
        return answer;
    }

    /** The oldest one of this name. */
    private static Optional<Stored> standing(Classic.Work work, String mode) {
        return work.changes().all(Kind.CONVERSATION).stream()
                .filter(record -> mode.equals(record.doc().get("mode")) && Members.open(record.doc()))
                .filter(record -> record.id().startsWith("group_" + mode))
                .findFirst();
    }

    private static Stored made(Classic.Work work, String mode, String now) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", "group_" + mode + "_" + Classic.newId().substring(0, TAIL));
        doc.put("mode", mode);
        doc.put("title", TITLES.get(mode));
        doc.put("participant_ids", List.of());
        doc.put("created_at", now);
        doc.put("updated_at", now);
        return work.create(Kind.CONVERSATION, (String) doc.get("id"), doc);
    }

    private static String newcomer(Classic.Work work, Map<String, Object> body, String now) {
        String email = ((String) body.get("email")).strip();
        String name = Field.text(body, "name", "").strip();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", Wording.writable(name.isEmpty() ? email.replaceFirst("@.*", "") : name));
        fields.put("whatsapp", "");
        fields.put("email", Wording.writable(email));
        fields.put("source", "group");
        fields.put("link_token", null);
        Map<String, Object> doc = ParticipantRoutes.fresh(fields, now);
        return work.create(Kind.PARTICIPANT, (String) doc.get("id"), doc).id();
    }
}
