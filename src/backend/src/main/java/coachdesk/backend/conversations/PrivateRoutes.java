package coachdesk.backend.conversations;

import coachdesk.backend.conversations.store.MessageReads;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.json.Json;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Stored;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conversations between two members, in the classic shapes. */
public final class PrivateRoutes {
    private static final String NOBODY = "Membre";

    private final Classic classic;
    private final Askers askers;
    private final MessageReads messages;

    public PrivateRoutes(Classic classic, Askers askers, MessageReads messages) {
        this.classic = classic;
        this.askers = askers;
        this.messages = messages;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(Routes.PRIVATE_CONVERSATIONS, Access.MEMBER, this::begin),
                Route.get(Routes.PRIVATE_CONVERSATIONS_OF, Access.MEMBER, this::of),
                Route.get(Routes.PRIVATE_MESSAGES_OF, Access.MEMBER, this::list),
                Route.put(Routes.PRIVATE_READ, Access.MEMBER, this::read),
                Route.get(Routes.PRIVATE_UNREAD, Access.MEMBER, this::unread));
    }

    /** The one there is between these two, or a new one. A member names itself first. */
    private Answer begin(Call call) {
        Map<String, Object> body = call.object();
        String one = Field.text(body, "participant_1_id", "");
        String two = Field.text(body, "participant_2_id", "");
        Asker asker = askers.as(call, one);
        if (one.isBlank() || two.isBlank()) {
            throw new Refusal(400, ErrorCode.INVALID, "IDs des participants requis");
        }
        String now = classic.now().toString();
        Map<String, Object> doc = classic.change(asker.tenant(), null, work -> {
            String other = asker.coach() ? two : PrivateTalks.other(work, asker.who(), two);
            return PrivateTalks.between(work, one, other)
                    .orElseGet(() -> {
                        Map<String, Object> fresh = PrivateTalks.fresh(
                                one,
                                PrivateTalks.name(work, one, Field.text(body, "participant_1_name", NOBODY)),
                                other,
                                PrivateTalks.name(work, other, Field.text(body, "participant_2_name", NOBODY)),
                                now);
                        return work.create(Kind.CONVERSATION, (String) fresh.get("id"), fresh);
                    })
                    .doc();
        });
        return Answer.json(PrivateTalks.shown(doc, asker));
    }

    private List<Map<String, Object>> talks(String tenant, String participant) {
        return classic.store().docs(tenant, Kind.CONVERSATION).stream()
                .map(Json::read)
                .filter(doc -> SessionShape.inPrivate(doc) && Members.open(doc) && Members.takesPart(doc, participant))
                .toList();
    }

    private Answer of(Call call) {
        String participant = call.at("id");
        Asker asker = askers.as(call, participant);
        return Answer.json(talks(asker.tenant(), participant).stream()
                .sorted(Comparator.comparing((Map<String, Object> doc) -> Field.text(doc, "last_message_at", ""))
                        .reversed())
                .map(doc -> PrivateTalks.shown(doc, asker))
                .toList());
    }

    /** None for an unknown conversation, as classic clients expect. */
    private Answer list(Call call) {
        String id = call.at("id");
        Asker asker = askers.in(call, id, call.parameter("participant_id").orElse(null));
        call.number("limit", 100, 1, Integer.MAX_VALUE);
        return Answer.json(messages.all(asker.tenant(), id, false).stream()
                .map(Json::read)
                .filter(MessageShape::inPrivate)
                .map(doc -> PrivateMessageRoutes.shown(doc, asker))
                .toList());
    }

    private Answer read(Call call) {
        String reader = call.parameter("reader_id").orElse(null);
        Asker asker = askers.in(call, call.at("id"), reader);
        if (reader == null) {
            throw Refusal.missing("reader_id");
        }
        int marked = classic.change(asker.tenant(), null, work -> {
            List<Stored> unread = work.changes().of(Kind.MESSAGE, call.at("id")).stream()
                    .filter(message -> unread(message.doc(), reader))
                    .toList();
            unread.forEach(message -> work.edit(message, Map.of("is_read", true)));
            return unread.size();
        });
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", true);
        answer.put("marked_read", marked);
        return Answer.json(answer);
    }

    private static boolean unread(Map<String, Object> doc, String reader) {
        return reader.equals(doc.get("recipient_id")) && !Field.flag(doc, "is_read") && !Field.flag(doc, "is_deleted");
    }

    private Answer unread(Call call) {
        String participant = call.at("id");
        Asker asker = askers.as(call, participant);
        long count = talks(asker.tenant(), participant).stream()
                .flatMap(talk -> messages.all(asker.tenant(), Field.text(talk, "id", ""), false).stream())
                .filter(doc -> unread(Json.read(doc), participant))
                .count();
        return Answer.json(Map.of("unread_count", count));
    }
}
