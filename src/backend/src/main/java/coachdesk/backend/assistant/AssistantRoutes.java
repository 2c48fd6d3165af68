package coachdesk.backend.assistant;

import static coachdesk.backend.http.FieldType.FLAG;
import static coachdesk.backend.http.FieldType.TEXT;
import static coachdesk.backend.http.Shape.maybe;

import coachdesk.backend.assistant.model.Reply;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.http.Shape;
import coachdesk.backend.json.Json;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Stored;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import coachdesk.contract.catalogue.OnlyRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The assistant as the coach sets it up, tries it, and reads what it said. */
public final class AssistantRoutes {
    private static final Shape CONFIG = Shape.of(
            maybe(AiConfig.ENABLED, FLAG, null),
            maybe(AiConfig.BASE, TEXT, null),
            maybe(AiConfig.MODEL, TEXT, null),
            maybe(AiConfig.PROVIDER, TEXT, null),
            maybe(AiConfig.LAST_MEDIA, TEXT, null),
            maybe(AiConfig.TWINT, TEXT, null),
            maybe(AiConfig.CAMPAIGN, TEXT, null));

    private static final Shape TEST = Shape.of(
            maybe("message", TEXT, ""),
            maybe("clientName", TEXT, null),
            maybe("session_id", TEXT, null),
            maybe("custom_prompt", TEXT, null));

    private static final OnlyRecord UNTOUCHED = OnlyRecord.of(Kind.AI_CONFIG).orElseThrow();

    private static final int SHOWN = 50;
    private static final int AT_ONCE = 500;

    private final Classic classic;
    private final Assistant assistant;

    public AssistantRoutes(Classic classic, Assistant assistant) {
        this.classic = classic;
        this.assistant = assistant;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.AI_CONFIG, Access.COACH, this::config),
                Route.put(Routes.AI_CONFIG, Access.COACH, this::configure),
                Route.get(Routes.AI_LOGS, Access.COACH, this::logs),
                Route.delete(Routes.AI_LOGS, Access.COACH, this::clear),
                Route.post(Routes.AI_TEST, Access.COACH, this::test));
    }

    private Answer config(Call call) {
        return Answer.json(AiConfig.document(classic.store()
                .find(call.tenant(), Kind.AI_CONFIG, Kind.THE_ASSISTANT)
                .map(Stored::doc)
                .orElse(null)));
    }

    /** What is not named stays; a null is passed over, and so is what the assistant has no use for, such as a key. */
    private Answer configure(Call call) {
        Map<String, Object> news = CONFIG.part(call.object());
        news.keySet().retainAll(AiConfig.document(null).keySet());
        news.remove("id");
        Map<String, Object> now = classic.change(call, work -> {
            Stored before = work.live(Kind.AI_CONFIG, UNTOUCHED.id())
                    .orElseGet(() -> work.create(Kind.AI_CONFIG, UNTOUCHED.id(), UNTOUCHED.untouched()));
            return AiConfig.document(work.edit(before, news).doc());
        });
        return Answer.json(now);
    }

    private Answer logs(Call call) {
        return Answer.json(classic.store().page(call.tenant(), Kind.AI_LOG, 0, SHOWN).docs().stream()
                .map(Json::read)
                .toList());
    }

    private Answer clear(Call call) {
        List<String> ids;
        do {
            ids = classic.store().page(call.tenant(), Kind.AI_LOG, 0, AT_ONCE).docs().stream()
                    .map(doc -> (String) Json.read(doc).get("id"))
                    .toList();
            List<String> now = ids;
            classic.change(call, work -> {
                now.forEach(id -> work.live(Kind.AI_LOG, id).ifPresent(work::delete));
                return null;
            });
        } while (ids.size() == AT_ONCE);
        return Answer.json(Map.of("success", true));
    }

    /** Asks without storing a message, whether or not the assistant is on. */
    private Answer test(Call call) {
        Map<String, Object> body = TEST.part(call.object());
        if (!(body.get("message") instanceof String message) || message.isBlank()) {
            throw new Refusal(400, ErrorCode.INVALID, "Message requis");
        }
        String conversation = (String) body.get("session_id");
        String custom = (String) body.get("custom_prompt");
        if (conversation != null) {
            Map<String, Object> doc = classic.store()
                    .find(call.tenant(), Kind.CONVERSATION, conversation)
                    .orElseThrow(() -> Refusal.notFound("Session non trouvée"))
                    .doc();
            custom = custom == null && doc.get("custom_prompt") instanceof String own ? own : custom;
        }
        Assistant.Answer answer = assistant.answer(
                new Question(call.tenant(), conversation, custom, null, (String) body.get("clientName"), message));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("success", answer.reply() instanceof Reply.Said);
        told.put("response", answer.reply() instanceof Reply.Said said ? said.text() : null);
        told.put("responseTime", AiLogs.seconds(answer.took()));
        if (answer.reply() instanceof Reply.Failed failed) {
            told.put("code", failed.code());
            told.put("error", "L’assistant n’a pas répondu.");
        }
        return Answer.json(told);
    }
}
