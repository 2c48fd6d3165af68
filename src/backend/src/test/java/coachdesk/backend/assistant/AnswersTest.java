package coachdesk.backend.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.backend.Caller;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.providers.FakeModel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several write at once, and the model takes its time. */
class AnswersTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00Z"));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @TempDir
    Path folder;

    private Backend backend;
    private FakeModel model;
    private Chatroom room;
    private Caller coach;

    @BeforeEach
    void start() {
        backend = Backend.start(new BackendOptions(0, folder, null, false, true, clock));
        model = new FakeModel(clock);
        coach = new Caller(backend.address(), backend.localToken().orElseThrow());
        room = new Chatroom(coach, new Caller(backend.address(), null));
        room.setUp(model);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        model.close();
        backend.close();
    }

    private CompletableFuture<Map<String, Object>> writes(String conversation, String text) {
        return CompletableFuture.supplyAsync(
                () -> room.writes(conversation, text).object(), threads);
    }

    @Test
    void one_that_hangs_holds_up_neither_other_members_nor_the_desks() {
        room.conversation("c", Map.of());
        room.conversation("d", Map.of());
        FakeModel.Held hung = model.hold();
        CompletableFuture<Map<String, Object>> first = writes("c", "Tu es là ?");
        hung.awaitQuestion();
        assertThat(room.said("c")).as("stored before anybody is asked").containsExactly("user: Tu es là ?");
        assertThat(room.writes("d", "Et moi ?").object()).containsEntry("response", FakeModel.ORDINARY);
        room.message("m", "c", "coach", "Un instant");
        assertThat(first).isNotDone();
        hung.letGo();
        assertThat(first.join()).containsEntry("response", FakeModel.ORDINARY);
    }

    @Test
    void in_one_conversation_one_question_is_asked_at_a_time_and_then_the_latest() {
        room.conversation("c", Map.of());
        FakeModel.Held hung = model.hold();
        CompletableFuture<Map<String, Object>> first = writes("c", "un");
        hung.awaitQuestion();
        CompletableFuture<Map<String, Object>> second = writes("c", "deux");
        awaitSaid("user: deux");
        CompletableFuture<Map<String, Object>> third = writes("c", "trois");
        assertThat(second.join()).containsEntry("pending", true).containsEntry("message_saved", true);
        assertThat(model.asked()).hasSize(1);
        hung.letGo();
        assertThat(first.join()).containsEntry("response", FakeModel.ORDINARY);
        assertThat(third.join()).containsEntry("response", FakeModel.ORDINARY);
        assertThat(model.asked()).hasSize(2);
        assertThat(model.asked().getLast()).contains("deux", "MEMBERNAME : trois");
        assertThat(room.said("c")).filteredOn(line -> line.startsWith("ai: ")).hasSize(2);
    }

    private void awaitSaid(String line) {
        while (!room.said("c").contains(line)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void when_the_coach_takes_over_meanwhile_the_answer_is_not_given() {
        room.conversation("c", Map.of());
        FakeModel.Held hung = model.hold();
        CompletableFuture<Map<String, Object>> first = writes("c", "Tu es là ?");
        hung.awaitQuestion();
        room.edit("conversation", "c", "edit", Map.of("mode", "human"));
        hung.letGo();
        assertThat(first.join()).containsEntry("response", null).containsEntry("pending", true);
        assertThat(room.said("c")).containsExactly("user: Tu es là ?");
    }

    @Test
    void of_one_studio_so_many_are_asked_at_once_and_the_others_are_told() {
        List<CompletableFuture<Map<String, Object>>> asked = new ArrayList<>();
        List<FakeModel.Held> hung = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            room.conversation("c" + i, Map.of());
            hung.add(model.hold());
            asked.add(writes("c" + i, "Bonjour"));
        }
        hung.forEach(FakeModel.Held::awaitQuestion);
        room.conversation("c9", Map.of());
        assertThat(room.writes("c9", "Bonjour").object()).containsEntry("error", "assistant.busy");
        hung.forEach(FakeModel.Held::letGo);
        asked.forEach(one -> assertThat(one.join()).containsEntry("response", FakeModel.ORDINARY));
        assertThat(room.writes("c9", "Et maintenant ?").object()).containsEntry("response", FakeModel.ORDINARY);
    }
}
