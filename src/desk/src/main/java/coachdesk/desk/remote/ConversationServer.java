package coachdesk.desk.remote;

import coachdesk.desk.assistant.AssistantServer;
import coachdesk.desk.assistant.Trial;
import coachdesk.desk.notifications.SharedMark;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the chosen server does with conversations beside the sync. Any thread. */
public final class ConversationServer implements AssistantServer, SharedMark, AutoCloseable {
    private final ServerDoor door;

    /** @param address of the chosen server; empty while none was chosen or it is not there */
    public ConversationServer(Supplier<Optional<ServerAddress>> address, Clock clock) {
        this.door = new ServerDoor(address, clock);
    }

    private record Answer(boolean success, String response, double responseTime, String code) {}

    @Override
    public Trial test(String message, String ownPrompt) {
        Map<String, Object> question = new HashMap<>();
        question.put("message", message);
        if (ownPrompt != null) {
            question.put("custom_prompt", ownPrompt);
        }
        Answer answer =
                door.ask(http -> http.ask(http.api(ConversationApi.class).test(question), Answer.class));
        Duration took = Duration.ofMillis(Math.round(Math.clamp(answer.responseTime(), 0, 3_600) * 1_000));
        return new Trial(answer.success() ? answer.response() : null, took, answer.code());
    }

    @Override
    public void read(String conversationId) {
        Map<String, Object> what = Map.of("all_for_target", "coach", "session_id", conversationId);
        door.ask(http -> http.ask(http.api(ConversationApi.class).read(what), Map.class));
    }

    @Override
    public void close() {
        door.close();
    }
}
