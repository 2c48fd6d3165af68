package coachdesk.backend.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import coachdesk.backend.http.Refusal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members may write as fast as people do, and no faster; the coach as fast as the coach likes. */
class WritingLimitTest {
    private Town town;
    private String link;

    @BeforeEach
    void start() {
        town = new Town();
        link = (String) town.coach("nord")
                .post("/api/chat/generate-link", Map.of("title", "Samedi"))
                .object()
                .get("link_token");
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private record Someone(Caller caller, String id, String conversation) {
        Caller.Reply says(String text, String clientId) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("session_id", conversation);
            body.put("sender_id", id);
            body.put("sender_name", "Ana");
            body.put("content", text);
            body.put("client_id", clientId);
            return caller.post("/api/chat/messages", body);
        }

        Caller.Reply asks(String text) {
            return caller.post(
                    "/api/chat/ai-response", Map.of("session_id", conversation, "participant_id", id, "message", text));
        }
    }

    private Someone enters(String name) {
        Map<String, Object> entered = town.nobody()
                .post("/api/chat/smart-entry", Map.of("name", name, "link_token", link))
                .object();
        return new Someone(town.nobody(), (String) ((Map<?, ?>) entered.get("participant")).get("id"), (String)
                ((Map<?, ?>) entered.get("session")).get("id"));
    }

    @Test
    void who_writes_too_fast_waits_a_moment_and_others_do_not() {
        Someone ana = enters("Ana");
        Someone bo = enters("Bo");
        String first = UUID.randomUUID().toString();
        assertThat(ana.says("0", first).status()).isEqualTo(200);
        for (int i = 1; i < WritingLimit.MEMBER.burst(); i++) {
            Caller.Reply reply = i % 2 == 0 ? ana.says("" + i, null) : ana.asks("" + i);
            assertThat(reply.status()).isEqualTo(200);
        }
        Caller.Reply refused = ana.asks("too much");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("retry-after")).isEqualTo("2");
        assertThat(refused.object()).containsEntry("code", "server.busy");
        assertThat(ana.says("too much", null).status()).isEqualTo(429);
        assertThat(ana.says("0", first).status())
                .as("the same again, after a lost answer")
                .isEqualTo(200);
        assertThat(bo.says("Bonjour", null).status()).isEqualTo(200);

        town.clock.advance(Duration.ofSeconds(2));
        assertThat(ana.says("later", null).status()).isEqualTo(200);
        assertThat(ana.says("again", null).status()).isEqualTo(429);
        Map<String, Object> coach = Map.of("session_id", ana.conversation(), "message", "Doucement !");
        for (int i = 0; i < 2 * WritingLimit.MEMBER.burst(); i++) {
            assertThat(town.coach("nord")
                            .post("/api/chat/coach-response", coach)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void what_a_link_lets_in_is_limited_too_however_many_come_by_it() {
        WritingLimit limit = new WritingLimit(town.clock);
        int refused = 0;
        for (int i = 0; i < 3 * WritingLimit.CONVERSATION.burst(); i++) {
            try {
                limit.writing(new Member("nord", "somebody " + i % 100, ""), "one");
            } catch (Refusal refusal) {
                assertThat(refusal.status()).isEqualTo(429);
                refused++;
            }
        }
        assertThat(refused).isEqualTo(2 * WritingLimit.CONVERSATION.burst());
        Member other = new Member("nord", "somebody", "");
        assertThatCode(() -> limit.writing(other, "another")).doesNotThrowAnyException();
        assertThatCode(() -> limit.writing(new Member("sud", "somebody 1", ""), "one"))
                .doesNotThrowAnyException();
    }
}
