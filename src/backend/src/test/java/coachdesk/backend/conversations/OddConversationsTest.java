package coachdesk.backend.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import coachdesk.contract.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is in a record or in a request: nothing breaks a list, and nothing is lost. */
class OddConversationsTest {
    private Town town;
    private Caller coach;

    @BeforeEach
    void start() {
        town = new Town();
        coach = town.coach("nord");
        put(Kind.PARTICIPANT, "ana", Map.of("name", "Ana", "email", "deux@example.com"));
        put(Kind.PARTICIPANT, "bea", Map.of("name", "Bea", "email", "deux@example.com"));
        put(Kind.PARTICIPANT, "nameless", Map.of());
        put(Kind.CONVERSATION, "c", Map.of("mode", "ai", "participant_ids", List.of("ana")));
        put(Kind.CONVERSATION, "empty", Map.of());
        put(Kind.CONVERSATION, "odd", odd());
        put(
                Kind.MESSAGE,
                "odd",
                Map.of("session_id", "c", "content", List.of(), "created_at", 7, "sender_name", false));
        message("naive", "2026-02-03T10:00:00.123456");
        message("offset", "2026-02-03T12:00:00+01:00");
        message("zulu", "2026-02-03T12:00:00Z");
        message("never", "hier");
        message("future", "2099-01-01T00:00:00Z");
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private static Map<String, Object> odd() {
        Map<String, Object> odd = new LinkedHashMap<>();
        odd.put("participant_ids", java.util.Arrays.asList("nameless", 7, null, Map.of()));
        odd.put("title", List.of(1));
        odd.put("mode", 5);
        odd.put("created_at", null);
        return odd;
    }

    private void message(String id, String at) {
        put(Kind.MESSAGE, id, Map.of("session_id", "c", "content", id, "created_at", at, "sender_type", "user"));
    }

    private void put(Kind kind, String id, Map<String, Object> fields) {
        town.records().change(town.tenant("nord"), changes -> {
            Map<String, Object> doc = new LinkedHashMap<>(fields);
            doc.put("id", id);
            return changes.put(kind, id, doc, null);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/conversations",
                "/api/conversations?query=(",
                "/api/conversations?query=.*",
                "/api/conversations?query=%5B&page=99",
                "/api/conversations?limit=1000",
                "/api/conversations/active",
                "/api/chat/sessions?include_deleted=true",
                "/api/chat/links",
                "/api/chat/participants",
                "/api/chat/sessions/odd",
                "/api/chat/sessions/odd/participants",
                "/api/chat/sessions/c/messages?include_deleted=true",
                "/api/chat/sessions/unknown/messages",
                "/api/messages/sync?session_id=c",
                "/api/messages/sync?session_id=unknown",
                "/api/messages/sync?session_id=c&since=2026-02-03T10:30:00",
                "/api/messages/sync/all?participant_id=nameless",
                "/api/notifications/unread?include_ai=true",
                "/api/private/conversations/nameless",
                "/api/private/messages/unknown",
                "/api/private/unread/unknown"
            })
    void no_list_breaks(String path) {
        assertThat(coach.get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/conversations?limit=0",
                "/api/conversations?page=0",
                "/api/conversations?limit=x",
                "/api/messages/sync?session_id=c&limit=0",
                "/api/messages/sync?session_id=c&since=hier",
                "/api/messages/sync?session_id=c&cursor=x",
                "/api/messages/sync/all?participant_id=ana&limit=-1"
            })
    void what_cannot_be_meant_is_refused_in_words(String path) {
        assertThat(coach.get(path).status()).isEqualTo(422);
    }

    @Test
    void words_are_sought_as_they_are_written() {
        put(Kind.MESSAGE, "said", Map.of("session_id", "c", "content", "Prix (été) \"-10 %\" .*", "created_at", "x"));
        for (String query : List.of("(%C3%89T%C3%89)", "%22-10", ".*", "deux@EXAMPLE", "ana")) {
            assertThat(coach.get("/api/conversations?query=" + query).object())
                    .as(query)
                    .containsEntry("total", 1);
        }
        for (String query : List.of("is_deleted", "session_id", "%25", "a.a")) {
            assertThat(coach.get("/api/conversations?query=" + query).object().get("total"))
                    .as(query)
                    .isEqualTo(query.equals("%25") ? 1 : 0);
        }
    }

    @Test
    void times_of_all_kinds_are_put_in_order_and_paged_without_a_gap() {
        StringBuilder seen = new StringBuilder();
        String since = "";
        for (int i = 0; i < 9; i++) {
            List<?> page = (List<?>) coach.get("/api/messages/sync?session_id=c&limit=2" + since)
                    .object()
                    .get("messages");
            if (page.isEmpty()) {
                break;
            }
            page.forEach(message -> seen.append(((Map<?, ?>) message).get("id")).append(' '));
            since = "&since="
                    + String.valueOf(((Map<?, ?>) page.getLast()).get("created_at"))
                            .replace("+", "%2B");
            if (since.contains("hier") || since.contains("null")) {
                since = "&since=1970-01-02";
            }
        }
        assertThat(seen.toString()).contains("naive offset zulu future").contains("never", "odd");
    }

    @Test
    void a_cursor_finds_what_came_late_and_tells_what_was_taken_back() {
        Object cursor =
                coach.get("/api/messages/sync?session_id=c&cursor=0").object().get("cursor");
        message("late", "2020-01-01T00:00:00Z");
        coach.put("/api/chat/messages/zulu/delete", null);
        Map<String, Object> answer =
                coach.get("/api/messages/sync?session_id=c&cursor=" + cursor).object();
        assertThat(answer).containsEntry("count", 1).containsEntry("deleted", List.of("zulu"));
        assertThat(answer.get("messages").toString()).contains("late");
        assertThat(coach.get("/api/messages/sync?session_id=c&cursor=" + answer.get("cursor"))
                        .object())
                .containsEntry("count", 0);
    }

    private Caller.Reply say(String text) {
        Map<String, Object> body = Map.of("session_id", "c", "sender_id", "ana", "sender_name", "Ana", "content", text);
        return town.nobody().post("/api/chat/messages", body);
    }

    @Test
    void a_long_message_is_kept_whole_and_one_of_megabytes_is_refused() {
        String script = "<script>alert('x')</script>";
        String hundred = script + "é".repeat(50_000);
        assertThat(say(hundred).object()).containsEntry("content", hundred);
        assertThat(coach.get("/api/chat/sessions/c/messages").text()).contains(hundred);
        Caller.Reply huge = say("<img src=\"data:image/png;base64," + "A".repeat(5 * 1024 * 1024) + "\">");
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.object()).containsKey("detail");
        for (String nothing : List.of("", " ", "\u0301\u0308")) {
            assertThat(say(nothing).status()).isEqualTo(422);
        }
        assertThat(coach.post("/api/chat/coach-response", Map.of("session_id", "c", "message", "\u0301"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void two_with_one_address_stay_two() {
        assertThat(coach.get("/api/chat/participants").text()).contains("\"ana\"", "\"bea\"");
        assertThat(town.members().of("c", "bea")).isEmpty();
    }
}
