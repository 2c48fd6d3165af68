package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.store.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the hosted backend was recorded to say of messages, and of what stands around them, is kept to the last field. */
class RecordedMessagesTest {
    private static final Map<String, String> STORED_AS =
            Map.of("text", "content", "sender", "sender_name", "senderId", "sender_id");

    @TempDir
    Path folder;

    private RecordedDesk recorded;

    @BeforeEach
    void open() {
        recorded = new RecordedDesk(folder);
    }

    @AfterEach
    void close() {
        recorded.close();
    }

    private Map<String, Object> base(Kind kind, Object id) {
        return recorded.base(kind, String.valueOf(id)).orElseThrow();
    }

    @Test
    void every_message_of_every_recorded_conversation_is_there_with_all_that_was_said_of_it() {
        assertThat(recorded.desk.sync().complete()).isTrue();

        RecordedThreads.FILES.keySet().forEach(session -> {
            List<Map<String, Object>> rows = RecordedThreads.rows(session);
            assertThat(rows).isNotEmpty();
            rows.forEach(row -> {
                Map<String, Object> doc = base(Kind.MESSAGE, row.get("id"));
                assertThat(doc).containsEntry("session_id", session);
                row.forEach((name, value) -> assertThat(doc.get(STORED_AS.getOrDefault(name, name)))
                        .as(name)
                        .isEqualTo(value));
            });
        });
    }

    @Test
    void what_a_newer_server_says_more_is_kept_too() {
        String session = "2e264cc0-3892-4b0a-bdd7-05756d08da36";
        recorded.server.on("GET /api/messages/sync", query -> {
            List<Map<String, Object>> rows = query.contains(session) ? RecordedThreads.rows(session) : List.of();
            rows.forEach(row -> row.put("reactions", List.of("❤")));
            return StubServer.Answer.json(Json.write(Map.of("success", true, "messages", rows)));
        });
        recorded.desk.sync();
        RecordedThreads.rows(session)
                .forEach(row -> assertThat(base(Kind.MESSAGE, row.get("id"))).containsEntry("reactions", List.of("❤")));
    }

    @Test
    void private_messages_are_read_with_their_conversations() {
        List<Map<String, Object>> direct = Json.list(Recorded.text("private-conversations.json")).stream()
                .map(row -> Json.read(Json.write(row)))
                .toList();
        List<Map<String, Object>> said = Json.list(Recorded.text("private-messages.json")).stream()
                .map(row -> Json.read(Json.write(row)))
                .toList();
        Recorded.rows(Kind.PARTICIPANT)
                .forEach(participant -> recorded.server.on(
                        "GET /api/private/conversations/" + participant.get("id"),
                        StubServer.Answer.json(Json.write(direct.stream()
                                .filter(one -> Objects.equals(one.get("participant_1_id"), participant.get("id"))
                                        || Objects.equals(one.get("participant_2_id"), participant.get("id")))
                                .toList()))));
        direct.forEach(one -> recorded.server.on(
                "GET /api/private/messages/" + one.get("id"),
                StubServer.Answer.json(Json.write(said.stream()
                        .filter(message -> one.get("id").equals(message.get("conversation_id")))
                        .toList()))));

        recorded.desk.sync();

        assertThat(said).hasSize(18);
        said.forEach(message -> assertThat(base(Kind.MESSAGE, message.get("id")))
                .containsAllEntriesOf(message)
                .containsEntry("session_id", message.get("conversation_id"))
                .containsEntry("sender_type", "user"));
        Object conversation = said.getFirst().get("conversation_id");
        assertThat(base(Kind.CONVERSATION, conversation)).containsEntry("mode", "private");
        assertThat(recorded.desk.sync().complete()).isTrue();
        assertThat(base(Kind.CONVERSATION, conversation)).containsEntry("mode", "private");
    }

    @Test
    void leads_emoji_and_the_assistant_are_kept_as_they_came() {
        recorded.desk.sync();

        Json.list(Recorded.text("leads.json")).forEach(row -> assertThat(base(Kind.LEAD, ((Map<?, ?>) row).get("id")))
                .isEqualTo(row));
        Json.list(Recorded.text("chat-emojis.json"))
                .forEach(row -> assertThat(base(Kind.EMOJI, ((Map<?, ?>) row).get("id")))
                        .isEqualTo(row));
        Map<String, Object> assistant = Json.read(Recorded.text("ai-config.json"));
        assistant.put("id", Kind.THE_ASSISTANT);
        assertThat(base(Kind.AI_CONFIG, Kind.THE_ASSISTANT)).isEqualTo(assistant);
    }
}
