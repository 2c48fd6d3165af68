package coachdesk.backend.conversations;

import static coachdesk.backend.http.FieldType.TEXT;
import static coachdesk.backend.http.Shape.maybe;
import static coachdesk.backend.http.Shape.needed;

import coachdesk.backend.conversations.store.MessageReads;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.http.Shape;
import coachdesk.backend.json.Json;
import coachdesk.backend.records.Classic;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said: read, said, taken back. */
public final class MessageRoutes {
    private static final Shape SHAPE = Shape.of(
            needed("session_id", TEXT),
            needed("sender_id", TEXT),
            needed("sender_name", TEXT),
            maybe("sender_type", TEXT, Voice.MEMBER),
            needed("content", TEXT));

    private final Classic classic;
    private final Askers askers;
    private final MessageReads messages;
    private final Said said;

    public MessageRoutes(Classic classic, Askers askers, MessageReads messages, Said said) {
        this.classic = classic;
        this.askers = askers;
        this.messages = messages;
        this.said = said;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.CHAT_SESSION_MESSAGES, Access.MEMBER, this::list),
                Route.post(Routes.CHAT_MESSAGES, Access.MEMBER, this::say),
                Route.post(Routes.CHAT_COACH_RESPONSE, Access.COACH, this::answer),
                Route.put(Routes.CHAT_MESSAGE_DELETE, Access.COACH, this::delete));
    }

    /** All of them; none for an unknown conversation, as classic clients expect. */
    private Answer list(Call call) {
        String id = call.at("id");
        Asker asker = askers.in(call, id, call.parameter("participant_id").orElse(null));
        boolean deletedToo = call.flag("include_deleted") && asker.coach();
        return Answer.json(messages.all(asker.tenant(), id, deletedToo).stream()
                .map(doc -> MessageShape.formatted(Json.read(doc), asker.who()))
                .toList());
    }

    /** A member says it as itself, whatever name and type it gives. */
    private Answer say(Call call) {
        Map<String, Object> given = call.object();
        String conversation = Field.text(given, "session_id");
        Asker asker = askers.in(call, conversation, Field.text(given, "sender_id"));
        Map<String, Object> body = SHAPE.whole(given);
        String text = (String) body.get("content");
        if (!asker.coach()) {
            return Answer.json(said.byMember(asker.who(), conversation, text, Said.clientId(given)));
        }
        Voice voice = new Voice(
                (String) body.get("sender_id"), (String) body.get("sender_name"), (String) body.get("sender_type"));
        return Answer.json(said.say(asker.tenant(), conversation, voice, text, Map.of()));
    }

    private Answer answer(Call call) {
        Map<String, Object> body = call.object();
        String conversation = Field.text(body, "session_id", "").strip();
        String text = Field.text(body, "message", "").strip();
        if (conversation.isEmpty() || !Wording.saysSomething(text)) {
            throw new Refusal(400, ErrorCode.INVALID, "session_id et message sont requis");
        }
        Voice voice = Voice.coach(Field.text(body, "coach_name", "Coach"));
        Map<String, Object> message = said.say(call.tenant(), conversation, voice, text, Map.of());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", true);
        answer.put("message_id", message.get("id"));
        answer.put("mode", message.get("mode"));
        return Answer.json(answer);
    }

    /** Success for an unknown one too, as classic clients expect. */
    private Answer delete(Call call) {
        Map<String, Object> fields =
                Map.of("is_deleted", true, "deleted_at", classic.now().toString());
        classic.change(call, work -> work.live(Kind.MESSAGE, call.at("id"))
                .filter(before -> !Field.flag(before.doc(), "is_deleted"))
                .map(before -> work.edit(before, fields)));
        return Answer.json(Map.of("success", true, "message", "Message marqué comme supprimé"));
    }
}
