package coachdesk.backend.conversations;

import coachdesk.backend.conversations.store.MessageReads;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.PerAddress;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.json.Json;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Stored;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a member comes in. Who shows the own participant id comes back; a name, an address or a number is only what somebody says,
 * and whoever says it is somebody new.
 */
public final class EntryRoutes {
    private static final int LONGEST = 200;

    private final Classic classic;
    private final Askers askers;
    private final MessageReads messages;
    private final PerAddress limit;
    private final SecureRandom random;

    public EntryRoutes(Classic classic, Askers askers, MessageReads messages, PerAddress limit, SecureRandom random) {
        this.classic = classic;
        this.askers = askers;
        this.messages = messages;
        this.limit = limit;
        this.random = random;
    }

    public List<Route> routes() {
        return List.of(Route.post(Routes.CHAT_SMART_ENTRY, Access.OPEN, this::enter));
    }

    private record Entered(Map<String, Object> participant, Map<String, Object> session, boolean returning) {}

    private Answer enter(Call call) {
        Map<String, Object> body = call.object();
        String name = shortened(body, "name");
        if (!Wording.saysSomething(name)) {
            throw new Refusal(400, ErrorCode.INVALID, "Le nom est requis");
        }
        Optional<Linked> link = Optional.ofNullable(Field.text(body, "link_token"))
                .filter(token -> !token.isBlank())
                .map(token -> Linked.find(askers, classic, token).orElseThrow(Linked::expired));
        Optional<Member> known = Optional.ofNullable(Field.text(body, "participant_id"))
                .flatMap(askers.members()::of)
                .filter(member -> link.isEmpty() || link.get().tenant().equals(member.tenant()));
        String tenant = link.map(Linked::tenant)
                .or(() -> known.map(Member::tenant))
                .or(askers.whose()::only)
                .orElseThrow(EntryRoutes::whose);
        if (known.isEmpty()) {
            limit.enter(call);
        }
        Entered entered = classic.change(tenant, null, work -> enter(work, body, name, link, known));
        return Answer.json(answer(tenant, name, entered));
    }

    static Refusal whose() {
        return new Refusal(404, ErrorCode.NOT_FOUND, "Ce serveur a plusieurs studios : un lien est nécessaire");
    }

    private static String shortened(Map<String, Object> body, String field) {
        String text = Field.text(body, field, "").strip();
        return Wording.writable(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    private Entered enter(
            Classic.Work work, Map<String, Object> body, String name, Optional<Linked> link, Optional<Member> known) {
        String now = classic.now().toString();
        Optional<Stored> before = known.flatMap(member -> work.live(Kind.PARTICIPANT, member.id()));
        Stored participant = before.map(back -> work.edit(back, Map.of("last_seen_at", now)))
                .orElseGet(() -> newcomer(work, body, name, link));
        Stored session = link.map(Linked::id)
                .flatMap(id -> work.live(Kind.CONVERSATION, id))
                .or(() -> before.flatMap(back -> last(work, back.id())))
                .orElseGet(() -> begun(work, now));
        if (!Members.takesPart(session.doc(), participant.id())) {
            boolean fresh = Members.participants(session.doc()).isEmpty() && link.isEmpty();
            Map<String, Object> fields = SessionRoutes.joined(session.doc(), participant.id(), now);
            if (fresh) {
                fields.remove("updated_at");
            }
            session = work.edit(session, fields);
        }
        return new Entered(participant.doc(), session.doc(), before.isPresent());
    }

    private Stored newcomer(Classic.Work work, Map<String, Object> body, String name, Optional<Linked> link) {
        String token = link.map(found -> Field.text(found.doc(), "link_token")).orElse(null);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("whatsapp", shortened(body, "whatsapp"));
        fields.put("email", shortened(body, "email"));
        fields.put("source", token == null ? "chat_afroboost" : "link_" + token);
        fields.put("link_token", token);
        Map<String, Object> doc = ParticipantRoutes.fresh(fields, classic.now().toString());
        return work.create(Kind.PARTICIPANT, (String) doc.get("id"), doc);
    }

    /** The one that the participant was in last, if there is one. */
    private static Optional<Stored> last(Classic.Work work, String participant) {
        return work.changes().all(Kind.CONVERSATION).reversed().stream()
                .filter(record -> {
                    Map<String, Object> doc = record.doc();
                    return Members.open(doc) && !SessionShape.inPrivate(doc) && Members.takesPart(doc, participant);
                })
                .findFirst();
    }

    private Stored begun(Classic.Work work, String now) {
        Map<String, Object> doc =
                SessionShape.fresh(Classic.newId(), "ai", true, null, SessionShape.token(random), now);
        return work.create(Kind.CONVERSATION, (String) doc.get("id"), doc);
    }

    private Map<String, Object> answer(String tenant, String name, Entered entered) {
        Member member = new Member(tenant, (String) entered.participant().get("id"), name);
        List<Map<String, Object>> history = entered.returning()
                ? messages.all(tenant, (String) entered.session().get("id"), false).stream()
                        .map(doc -> MessageShape.formatted(Json.read(doc), member))
                        .toList()
                : List.of();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("participant", entered.participant());
        answer.put("session", SessionShape.forMember(tenant, entered.session(), member));
        answer.put("is_returning", entered.returning());
        answer.put("chat_history", history);
        answer.put("message", (entered.returning() ? "Ravi de te revoir, " : "Bienvenue, ") + name + " !");
        return answer;
    }
}
