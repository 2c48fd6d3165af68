package coachdesk.backend.conversations;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Route;
import coachdesk.backend.json.Json;
import coachdesk.backend.records.Classic;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whom a classic client may write to: groups, and the people of the studio, every one of them. */
public final class ActiveRoutes {
    private static final Map<String, String> STANDING = Map.of(
            "community", "🌍 Communauté Générale",
            "vip", "⭐ Groupe VIP",
            "promo", "🎁 Offres Spéciales");

    private final Classic classic;

    public ActiveRoutes(Classic classic) {
        this.classic = classic;
    }

    public List<Route> routes() {
        return List.of(Route.get(Routes.CONVERSATIONS_ACTIVE, Access.COACH, this::active));
    }

    private Answer active(Call call) {
        List<Map<String, Object>> groups = new ArrayList<>();
        for (Map<String, Object> doc : SessionRoutes.sessions(classic, call.tenant(), false)) {
            if (SessionShape.group(doc) || !Field.text(doc, "title", "").isBlank()) {
                groups.add(group(doc));
            }
        }
        STANDING.forEach((mode, name) -> groups.add(entry(mode, name, "group", mode)));
        List<Map<String, Object>> people = classic.store().docs(call.tenant(), Kind.PERSON).stream()
                .map(Json::read)
                .map(ActiveRoutes::person)
                .toList();
        List<Map<String, Object>> all = new ArrayList<>();
        groups.stream().sorted(BY_NAME).forEach(all::add);
        people.stream().sorted(BY_NAME).forEach(all::add);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", true);
        answer.put("conversations", all);
        answer.put("total", all.size());
        answer.put("groups_count", groups.size());
        answer.put("users_count", people.size());
        return Answer.json(answer);
    }

    private static final Comparator<Map<String, Object>> BY_NAME =
            Comparator.comparing(entry -> Field.text(entry, "name", "").toLowerCase(Locale.ROOT));

    private static Map<String, Object> group(Map<String, Object> doc) {
        String mode = Field.text(doc, "mode", "");
        String title = Field.text(doc, "title", "");
        Map<String, Object> entry =
                entry(Field.text(doc, "id"), "👥 " + (title.isBlank() ? mode : title), "group", mode);
        entry.put("title", title);
        entry.put("last_activity", Field.text(doc, "updated_at", Field.text(doc, "created_at", "")));
        return entry;
    }

    private static Map<String, Object> person(Map<String, Object> doc) {
        String email = Field.text(doc, "email", "");
        String name = Field.text(doc, "name", "");
        String shown = "👤 " + name + (email.isEmpty() ? "" : " (" + email + ")");
        Map<String, Object> entry = entry(Field.text(doc, "id"), shown, "user", "user");
        entry.put("title", "");
        entry.put("email", email);
        entry.put("last_activity", "");
        return entry;
    }

    private static Map<String, Object> entry(String id, String name, String type, String mode) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("conversation_id", id);
        entry.put("name", name);
        entry.put("type", type);
        entry.put("mode", mode);
        return entry;
    }
}
