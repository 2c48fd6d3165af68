package coachdesk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Route;
import coachdesk.backend.media.Film;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Whatever is asked, with whatever ids, one studio never sees or changes anything of another. */
class TenantsApartTest {
    private static final String SECRET = "Nurhier";

    @AutoClose
    private final Town town = new Town();

    private final Caller nord = town.coach("nord");
    private final Caller sud = town.coach("sud");

    @Test
    void every_route_asked_with_another_studios_ids_shows_nothing_and_changes_nothing() {
        Map<String, Object> course = Map.of("name", SECRET, "weekday", 1, "time", "18:30", "locationName", SECRET);
        String courseId = (String) nord.post("/api/courses", course).object().get("id");
        Map<String, Object> booking =
                nord.post("/api/reservations", Town.booking(courseId)).object();
        String offer = (String) nord.post("/api/offers", Map.of("name", SECRET, "price", 1))
                .object()
                .get("id");
        String person = (String) nord.post("/api/users", Map.of("name", SECRET, "email", "n@example.com"))
                .object()
                .get("id");
        String campaign = (String) nord.post("/api/campaigns", Map.of("name", SECRET, "message", SECRET))
                .object()
                .get("id");
        nord.post("/api/campaigns/" + campaign + "/launch", null);
        String conversation = (String) nord.post("/api/chat/sessions", Map.of("title", SECRET, "mode", "human"))
                .object()
                .get("id");
        String participant = (String) nord.post("/api/chat/participants", Map.of("name", SECRET))
                .object()
                .get("id");
        nord.post("/api/chat/sessions/" + conversation + "/add-participant?participant_id=" + participant, null);
        String message = (String) nord.post(
                        "/api/chat/messages",
                        Map.of(
                                "session_id",
                                conversation,
                                "sender_id",
                                participant,
                                "sender_name",
                                SECRET,
                                "content",
                                SECRET))
                .object()
                .get("id");
        String dispatch =
                nord.get("/api/sync/changes?kind=dispatch").text().replaceAll("(?s).*\"id\":\"([^\"]*)\".*", "$1");
        Object customer = ((Map<?, ?>) nord.post("/api/v1/customers", Map.of("first_name", SECRET))
                        .object()
                        .get("customer"))
                .get("id");
        String article = (String) nord.post("/api/articles", Map.of("title", SECRET, "published", true))
                .object()
                .get("id");
        nord.put("/api/concept", Map.of("appName", SECRET));
        nord.put("/api/payment-links", Map.of("coachNotificationEmail", "zoe@example.com"));
        nord.post("/api/categories", Map.of("name", SECRET));
        Film film = Film.of(5_000, 3);
        film.sendAll(nord, 5_000);
        Object media = ((Map<?, ?>) nord.post(
                                "/api/media/create",
                                Map.of(
                                        "slug",
                                        "kein-geheimnis",
                                        "video_url",
                                        "https://youtu.be/AAAAAAAAAA1",
                                        "title",
                                        SECRET))
                        .object()
                        .get("media_link"))
                .get("id");
        String code = (String) nord.post("/api/discount-codes", Map.of("code", SECRET, "type", "%", "value", 1))
                .object()
                .get("id");
        nord.put("/api/ai-config", Map.of("systemPrompt", SECRET));
        nord.post("/api/ai-test", Map.of("message", SECRET));
        Object integration = nord.post(
                        "/api/v1/integrations", Map.of("integration_type", "hubspot", "integration_name", SECRET))
                .object()
                .get("integrationId");
        String account = (String) nord.get("/api/auth/me").object().get("id");
        String session = (String) nord.get("/api/auth/me").object().get("session");
        String before = everything(nord);

        List<Object> ids = List.of(
                courseId,
                booking.get("id"),
                booking.get("reservationCode"),
                offer,
                person,
                campaign,
                dispatch,
                conversation,
                participant,
                message,
                customer,
                article,
                code,
                media,
                integration,
                film.hash(),
                account,
                session);
        for (Route route : town.routes) {
            for (Object id : ids) {
                if (!route.path().endsWith("/auth/logout")) {
                    String path = route.path().replaceAll("\\{\\w+}", id.toString());
                    String asked = path + "?session_id=" + id + "&participant_id=" + participant + "x&reader_id=" + id;
                    String body = BODY.replace("ID", id.toString());
                    Caller.Reply reply = sud.send(route.method(), asked, route.largest() == 0 ? null : body);
                    assertThat(reply.text()).as(route.method() + " " + path).doesNotContain(SECRET, "zoe@example.com");
                }
            }
        }
        assertThat(everything(nord)).isEqualTo(before);
    }

    private static final String BODY = """
        {"name": "x", "email": "x@example.com", "price": 1, "weekday": 1, "time": "1", "locationName": "x",
         "trackingNumber": "x", "device": "d", "ops": [], "message": "x", "to_email": "x", "rows": [1], "state": "sent",
         "holder": "x", "contactId": "x", "channel": "internal", "session_id": "ID", "sender_id": "x",
         "sender_name": "x", "content": "x", "participant_id": "x", "other_id": "ID", "group_id": "ID",
         "conversation_id": "ID", "initiator_id": "ID", "target_id": "ID", "message_ids": ["ID"]}\
        """;

    private static String everything(Caller caller) {
        String changes = caller.get("/api/sync/changes").text().replaceAll("\"serverTime\":\"[^\"]*\"", "");
        return changes + caller.get("/api/auth/accounts").text();
    }

    @Test
    void an_operation_on_another_studios_record_does_not_find_it() {
        String person = (String) nord.post("/api/users", Map.of("name", SECRET, "email", "n@example.com"))
                .object()
                .get("id");
        Map<String, Object> op = Map.of(
                "n",
                1,
                "opId",
                "o",
                "kind",
                "person",
                "id",
                person,
                "type",
                "edit",
                "at",
                "2026-11-21T10:00:00Z",
                "base",
                Map.of("name", SECRET),
                "body",
                Map.of("name", "x"));
        assertThat(sud.post("/api/sync/ops", Map.of("device", "d", "ops", List.of(op)))
                        .text())
                .contains("request.not-found");
    }

    /** Anybody may, where it is known at which studio. */
    private static final Set<String> WHERE_IT_IS_KNOWN = Set.of(
            "POST/api/leads",
            "GET/api/articles",
            "GET/api/articles/{id}",
            "POST/api/discount-codes/validate",
            "POST/api/discount-codes/{id}/use",
            "GET/api/categories",
            "GET/api/concept",
            "GET/api/payment-links",
            "GET/api/manifest.json",
            "GET/api/media/{slug}",
            "GET/api/media/{slug}/thumbnail");

    @Test
    void every_route_but_a_few_named_ones_refuses_a_stranger() {
        List<String> open = town.routes.stream()
                .filter(route -> route.access() == Access.OPEN)
                .map(Route::path)
                .toList();
        assertThat(open)
                .containsExactlyInAnyOrder(
                        "/api/health",
                        "/health",
                        "/api/capabilities",
                        "/api/auth/login",
                        "/socket.io/",
                        "/socket.io/",
                        "/api/unsubscribe/{token}",
                        "/api/unsubscribe/{token}",
                        "/api/v1/auth/signup",
                        "/api/v1/auth/register",
                        "/api/v1/auth/login",
                        "/api/v1/auth/check-slug",
                        "/api/v1/auth/forgot-password",
                        "/api/v1/auth/reset-password",
                        // Looks at the token itself, which may have ended.
                        "/api/v1/auth/refresh",
                        // Signed by the provider instead.
                        "/api/inbound/{token}",
                        "/api/v1/integrations/{id}/sync-callback",
                        "/webhooks/integrations/{platform}/{token}",
                        // How a member comes in, or looks whether it can.
                        "/api/chat/smart-entry",
                        "/api/groups/join",
                        "/api/chat/sessions/by-token/{token}",
                        "/chat/{token}",
                        "/api/emojis/{file}",
                        // Made to be shown to everybody who has the link.
                        "/v/{slug}",
                        "/v/{slug}/file",
                        "/v/{slug}/thumb/{width}",
                        "/api/share/{slug}",
                        "/api/media/{slug}/og",
                        "/api/go/{slug}",
                        // Keep nothing.
                        "/api/push/vapid-key",
                        "/api/push/subscribe",
                        "/api/push/subscribe/{id}");
        nord.post("/api/articles", Map.of("title", SECRET, "published", true));
        assertThat(town.nobody().get("/api/articles").text())
                .as("of two studios")
                .isEqualTo("[]");
        for (Route route : town.routes) {
            if (route.access() != Access.OPEN && !WHERE_IT_IS_KNOWN.contains(route.method() + route.path())) {
                assertThat(town.nobody()
                                .send(
                                        route.method(),
                                        route.path().replace("{", "").replace("}", ""),
                                        "{}")
                                .status())
                        .as(route.method() + " " + route.path())
                        .isEqualTo(401);
            }
        }
    }
}
