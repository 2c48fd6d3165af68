package coachdesk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.http.OpenApi;
import java.util.List;
import java.util.Map;

/** Every call of conversations, each held against the document. */
final class ConversationCalls {
    private static final String PICTURE = "data:image/png;base64,iVBORw0KGgo=";
    private static final String SESSIONS = "/api/chat/sessions";
    private static final String PARTICIPANTS = "/api/chat/participants";
    private static final String EMOJIS = "/api/chat/emojis";

    private ConversationCalls() {}

    static void all(OpenApi api) {
        String ana = participants(api);
        Map<String, Object> session = sessions(api, ana);
        messages(api, (String) session.get("id"), ana);
        entering(api);
        inPrivate(api, ana);
        around(api, (String) session.get("id"));
        admin(api, (String) session.get("id"), ana);
    }

    private static String id(Caller.Reply reply) {
        return (String) reply.object().get("id");
    }

    private static String participants(OpenApi api) {
        String list = PARTICIPANTS;
        String ana = id(api.ask("POST", list, list, Map.of("name", "Ana", "email", "ana@example.com")));
        api.ask("GET", list, list, null);
        api.ask("GET", list + "/{id}", list + "/" + ana, null);
        api.ask("PUT", list + "/{id}", list + "/" + ana, Map.of("whatsapp", "+41 79 000 00 01"));
        assertThat(api.ask("PUT", list + "/{id}", list + "/inconnu", Map.of()).text())
                .isEqualTo("null");
        assertThat(api.provoke("GET", list + "/inconnu", null).status()).isEqualTo(404);
        assertThat(api.provoke("POST", list, Map.of()).status()).isEqualTo(422);
        return ana;
    }

    private static Map<String, Object> sessions(OpenApi api, String ana) {
        String one = SESSIONS + "/{id}";
        Map<String, Object> made = api.ask("POST", SESSIONS, SESSIONS, Map.of("mode", "community", "title", "Lionnes"))
                .object();
        String path = SESSIONS + "/" + made.get("id");
        api.ask("POST", one + "/add-participant", path + "/add-participant?participant_id=" + ana, null);
        assertThat(api.provoke("POST", path + "/add-participant", null).status())
                .isEqualTo(422);
        api.ask("POST", one + "/toggle-ai", path + "/toggle-ai", null);
        api.ask("GET", one + "/participants", path + "/participants", null);
        api.ask("GET", one, path, null);
        api.ask("PUT", one, path, Map.of("notes", "Douceur"));
        api.ask("GET", SESSIONS, SESSIONS + "?include_deleted=true", null);
        api.ask("GET", SESSIONS + "/by-token/{token}", SESSIONS + "/by-token/" + made.get("link_token"), null);
        return made;
    }

    private static void messages(OpenApi api, String session, String ana) {
        Map<String, Object> message =
                Map.of("session_id", session, "sender_id", ana, "sender_name", "Ana", "content", "Bonjour");
        String said = id(api.ask("POST", "/api/chat/messages", "/api/chat/messages", message));
        Map<String, Object> answer = Map.of("session_id", session, "message", "Salut");
        api.ask("POST", "/api/chat/coach-response", "/api/chat/coach-response", answer);
        assertThat(api.provoke("POST", "/api/chat/coach-response", Map.of()).status())
                .isEqualTo(400);
        api.ask("PUT", "/api/chat/messages/{id}/delete", "/api/chat/messages/" + said + "/delete", null);
        api.ask("GET", SESSIONS + "/{id}/messages", SESSIONS + "/" + session + "/messages", null);
        String sync = "/api/messages/sync";
        api.ask("GET", sync, sync + "?session_id=" + session + "&since=2026-01-01&limit=5", null);
        api.ask("GET", sync, sync + "?session_id=" + session + "&cursor=0", null);
        assertThat(api.provoke("GET", sync, null).status()).isEqualTo(422);
        api.ask("GET", sync + "/all", sync + "/all?participant_id=" + ana, null);
        api.ask("GET", "/api/conversations", "/api/conversations?query=lionnes&limit=5", null);
        assertThat(api.provoke("GET", "/api/conversations?limit=0", null).status())
                .isEqualTo(422);
        api.ask("GET", "/api/conversations/active", "/api/conversations/active", null);
        String unread = "/api/notifications/unread";
        api.ask("GET", unread, unread + "?target=client&session_id=" + session, null);
        Map<String, Object> all = Map.of("all_for_target", "client", "session_id", session);
        api.ask("PUT", "/api/notifications/mark-read", "/api/notifications/mark-read", all);
    }

    private static void entering(OpenApi api) {
        api.ask("POST", "/api/chat/smart-entry", "/api/chat/smart-entry", Map.of("name", "Bo"));
        assertThat(api.provoke("POST", "/api/chat/smart-entry", Map.of("name", " "))
                        .status())
                .isEqualTo(400);
        Map<String, Object> join = Map.of("group_id", "community", "email", "bo@example.com");
        api.ask("POST", "/api/groups/join", "/api/groups/join", join);
        String make = "/api/chat/generate-link";
        Object token =
                api.ask("POST", make, make, Map.of("title", "Lien")).object().get("link_token");
        api.ask("GET", "/api/chat/links", "/api/chat/links", null);
        api.ask("GET", "/chat/{token}", "/chat/" + token, null);
        api.ask("DELETE", "/api/chat/links/{id}", "/api/chat/links/" + token, null);
        assertThat(api.provoke("GET", "/chat/" + token, null).status()).isEqualTo(404);
    }

    private static void inPrivate(OpenApi api, String ana) {
        String bo = id(api.ask("POST", PARTICIPANTS, PARTICIPANTS, Map.of("name", "Bo")));
        String start = "/api/chat/start-private";
        api.ask("POST", start, start, Map.of("initiator_id", ana, "target_id", bo));
        assertThat(api.provoke("POST", start, Map.of()).status()).isEqualTo(400);
        String talks = "/api/private/conversations";
        String talk = id(api.ask("POST", talks, talks, Map.of("participant_1_id", ana, "participant_2_id", bo)));
        api.ask("GET", talks + "/{id}", talks + "/" + ana, null);
        String messages = "/api/private/messages";
        api.ask(
                "POST",
                messages,
                messages,
                Map.of("conversation_id", talk, "sender_id", ana, "recipient_id", bo, "content", "Psst"));
        api.ask("GET", messages + "/{id}", messages + "/" + talk + "?limit=100", null);
        api.ask("PUT", messages + "/read/{id}", messages + "/read/" + talk + "?reader_id=" + bo, null);
        api.ask("GET", "/api/private/unread/{id}", "/api/private/unread/" + bo, null);
    }

    private static void around(OpenApi api, String session) {
        String push = "/api/push/subscribe";
        api.ask("GET", "/api/push/vapid-key", "/api/push/vapid-key", null);
        api.ask("POST", push, push, Map.of("participant_id", "p", "subscription", Map.of("endpoint", "x")));
        api.ask("DELETE", push + "/{id}", push + "/p", null);
        api.ask("POST", "/api/push/send", "/api/push/send", Map.of("participant_id", "p"));
        String emoji = id(api.ask("POST", EMOJIS, EMOJIS, Map.of("name", "joie", "image_data", PICTURE)));
        api.ask("GET", EMOJIS, EMOJIS, null);
        api.ask("DELETE", EMOJIS + "/{id}", EMOJIS + "/" + emoji, null);
        String upload = "/api/custom-emojis/upload";
        api.ask("POST", upload, upload, Map.of("name", "feu", "image", PICTURE));
        api.ask("GET", "/api/custom-emojis/list", "/api/custom-emojis/list", null);
        api.ask("GET", "/api/emojis/{file}", "/api/emojis/feu.png", null);
        String leads = "/api/leads";
        Map<String, Object> lead = Map.of("firstName", "Mia", "whatsapp", "079", "email", "mia@example.com");
        String first = id(api.ask("POST", leads, leads, lead));
        api.ask("POST", leads, leads, lead);
        api.ask("GET", leads, leads, null);
        api.ask("DELETE", leads + "/{id}", leads + "/" + first, null);
        assertThat(api.provoke("DELETE", leads + "/" + first, null).status()).isEqualTo(404);
        assertThat(session).isNotBlank();
    }

    private static void admin(OpenApi api, String session, String ana) {
        String admin = "/api/admin";
        Object undo = api.ask(
                        "POST", admin + "/delete-history", admin + "/delete-history", Map.of("session_id", session))
                .object()
                .get("undo");
        api.ask("POST", admin + "/undo/{id}", admin + "/undo/" + undo, null);
        assertThat(api.provoke("POST", admin + "/undo/" + undo, null).status()).isEqualTo(404);
        Object now = api.ask(
                        "POST", admin + "/change-identity", admin + "/change-identity", Map.of("participant_id", ana))
                .object()
                .get("participant_id");
        String other = id(api.ask("POST", PARTICIPANTS, PARTICIPANTS, Map.of("name", "Ana B.")));
        Map<String, Object> merge = Map.of("participant_id", now, "other_id", other);
        api.ask("POST", admin + "/merge-participants", admin + "/merge-participants", merge);
        api.ask("DELETE", PARTICIPANTS + "/{id}", PARTICIPANTS + "/" + now, null);
        assertThat(List.of(
                        api.provoke("POST", admin + "/delete-history", Map.of()).status(),
                        api.provoke("POST", admin + "/delete-history", Map.of("email", "x@example.com"))
                                .status()))
                .containsExactly(400, 403);
    }
}
