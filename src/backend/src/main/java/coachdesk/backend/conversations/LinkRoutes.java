package coachdesk.backend.conversations;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import java.net.URI;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Links that lead into a conversation. */
public final class LinkRoutes {
    private static final String NO_TITLE = "Chat";

    private final Classic classic;
    private final SecureRandom random;
    private final URI self;

    /** @param self the backend as everybody reaches it; null where nobody does, and links are told without it */
    public LinkRoutes(Classic classic, SecureRandom random, URI self) {
        this.classic = classic;
        this.random = random;
        this.self = self;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(Routes.CHAT_GENERATE_LINK, Access.COACH, this::make),
                Route.get(Routes.CHAT_LINKS, Access.COACH, this::list),
                Route.delete(Routes.CHAT_LINK, Access.COACH, this::delete));
    }

    private Answer make(Call call) {
        Map<String, Object> body = call.objectIfAny();
        String title = Field.text(body, "title", "").strip();
        String prompt = Field.text(body, "custom_prompt", "").strip();
        String token = SessionShape.token(random);
        Map<String, Object> doc = SessionShape.fresh(
                Classic.newId(),
                "ai",
                true,
                title.isEmpty() ? NO_TITLE : title,
                token,
                classic.now().toString());
        doc.put("custom_prompt", prompt.isEmpty() ? null : prompt);
        classic.change(call, work -> work.create(Kind.CONVERSATION, (String) doc.get("id"), doc));
        String path = "/chat/" + token;
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("link_token", token);
        answer.put("share_url", self == null ? path : self.resolve(path).toString());
        answer.put("session_id", doc.get("id"));
        answer.put("has_custom_prompt", !prompt.isEmpty());
        return Answer.json(answer);
    }

    private Answer list(Call call) {
        return Answer.json(SessionRoutes.sessions(classic, call.tenant(), false).stream()
                .map(LinkRoutes::link)
                .toList());
    }

    private static Map<String, Object> link(Map<String, Object> doc) {
        Map<String, Object> link = new LinkedHashMap<>();
        for (String field :
                List.of("id", "participant_ids", "mode", "is_ai_active", "link_token", "created_at", "title")) {
            if (doc.containsKey(field)) {
                link.put(field, doc.get(field));
            }
        }
        link.put("participant_count", Members.participants(doc).size());
        return link;
    }

    private Answer delete(Call call) {
        String wanted = call.at("id");
        classic.change(call, work -> {
            Stored found = work.live(Kind.CONVERSATION, wanted)
                    .or(() -> work.changes().byCode(Kind.CONVERSATION, wanted).stream()
                            .filter(Stored::live)
                            .findFirst())
                    .orElseThrow(() -> Refusal.notFound("Lien non trouvé"));
            String now = classic.now().toString();
            return work.edit(found, Map.of("is_deleted", true, "deleted_at", now, "updated_at", now));
        });
        return Answer.json(Map.of("success", true, "message", "Lien supprimé"));
    }
}
