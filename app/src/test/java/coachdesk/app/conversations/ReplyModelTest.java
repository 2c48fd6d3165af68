package coachdesk.app.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.contract.Kind;
import coachdesk.desk.conversations.Draft;
import coachdesk.desk.conversations.Message;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Records;
import coachdesk.desk.tasks.DirectRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplyModelTest {
    @TempDir
    Path folder;

    private final Records records = new Records(DeskFixture.kinds());
    private final List<Problem> problems = new ArrayList<>();
    private DeskFixture fixture;
    private ReplyModel model;
    private Runnable pause = () -> {};
    private long rev = 1;

    @BeforeEach
    void open() {
        fixture = new DeskFixture(folder, 0);
        told(Kind.CONVERSATION, "k", Map.of("mode", "human"));
        told(Kind.CONVERSATION, "other", Map.of("mode", "human"));
        model = reply();
        model.start();
        model.open("k");
    }

    private ReplyModel reply() {
        return new ReplyModel(
                fixture.desk.conversations(),
                fixture.desk.writing(),
                fixture.desk.store().signals(),
                new DirectRunner(problems::add),
                (time, then) -> {
                    pause = then;
                    return () -> pause = () -> {};
                },
                problems::add);
    }

    private void told(Kind kind, String id, Map<String, Object> fields) {
        Map<String, Object> doc = new LinkedHashMap<>(fields);
        doc.put("id", id);
        fixture.desk.store().change(tx -> records.told(tx, kind, id, rev++, doc));
    }

    private void elsewhere(String text, Instant at, Map<String, Object> over) {
        told(Kind.DRAFT, "k@there", Map.of("session_id", "k", "text", text, "at", at.toString(), "over", over));
    }

    @AfterEach
    void close() {
        model.stop();
        fixture.close();
    }

    private void type(String text) {
        model.textProperty().set(text);
    }

    private String shown() {
        return model.textProperty().get();
    }

    private String kept() {
        return fixture.desk.writing().drafts().newest("k").map(Draft::text).orElse("");
    }

    private List<String> said() {
        return fixture.desk.conversations().thread("k", 10).messages().stream()
                .map(Message::text)
                .toList();
    }

    @Test
    void what_is_written_is_kept_at_a_pause_on_leaving_and_at_the_end() {
        type("Bon");
        assertThat(kept()).isEmpty();
        pause.run();
        assertThat(kept()).isEqualTo("Bon");

        type("Bonjour");
        model.open("other");
        assertThat(shown()).isEmpty();
        assertThat(kept()).isEqualTo("Bonjour");

        model.open("k");
        assertThat(shown()).isEqualTo("Bonjour");
        type("Bonjour Ana");
        model.stop();
        assertThat(kept()).isEqualTo("Bonjour Ana");
        ReplyModel anew = reply();
        anew.start();
        anew.open("k");
        assertThat(anew.textProperty().get()).isEqualTo("Bonjour Ana");
        anew.stop();
    }

    @Test
    void another_desks_draft_stands_there_where_nothing_was_written_and_is_offered_where_something_was() {
        elsewhere("de l’accueil", DeskFixture.NOW, Map.of());
        assertThat(shown()).isEqualTo("de l’accueil");
        assertThat(model.offeredProperty().get()).isNull();

        type("le mien");
        elsewhere("autre chose", DeskFixture.NOW.plus(Duration.ofMinutes(5)), Map.of());
        assertThat(shown()).isEqualTo("le mien");
        assertThat(model.offeredProperty().get().text()).isEqualTo("autre chose");
        model.take();
        assertThat(shown()).isEqualTo("autre chose");
        assertThat(model.offeredProperty().get()).isNull();
        model.say();
        assertThat(said()).containsExactly("autre chose");
        assertThat(kept()).isEmpty();
    }

    @Test
    void what_another_desk_sent_goes_from_the_field_unless_it_was_written_on() {
        type("Bonjour");
        pause.run();
        Draft own = fixture.desk.writing().drafts().newest("k").orElseThrow();
        Map<String, Object> over = Map.of(own.id(), own.at().toString());
        elsewhere("", own.at().plusSeconds(60), over);
        assertThat(shown()).isEmpty();

        type("Encore");
        pause.run();
        Draft second = fixture.desk.writing().drafts().newest("k").orElseThrow();
        type("Encore un mot");
        elsewhere(
                "", second.at().plusSeconds(60), Map.of(second.id(), second.at().toString()));
        assertThat(shown()).isEqualTo("Encore un mot");
        assertThat(model.offeredProperty().get()).isNull();
    }

    @Test
    void sending_empties_the_field_and_the_draft_and_what_fails_comes_back() {
        type("Bonjour");
        pause.run();
        model.say();
        assertThat(shown()).isEmpty();
        assertThat(kept()).isEmpty();
        pause.run();
        assertThat(kept()).isEmpty();
        assertThat(said()).containsExactly("Bonjour");

        model.open("nowhere");
        type("perdu ?");
        model.say();
        assertThat(problems).hasSize(1);
        assertThat(shown()).isEqualTo("perdu ?");
    }

    @Test
    void a_message_for_later_leaves_the_field_and_comes_back_into_it_when_that_is_undone() {
        type("À demain");
        List<Runnable> undos = new ArrayList<>();
        model.plan(DeskFixture.NOW.plusSeconds(7_200), undos::add);
        assertThat(shown()).isEmpty();
        assertThat(fixture.desk.conversations().thread("k", 10).planned()).hasSize(1);
        undos.getFirst().run();
        assertThat(fixture.desk.conversations().thread("k", 10).planned()).isEmpty();
        assertThat(shown()).isEqualTo("À demain");
    }

    @Test
    void what_is_kept_late_of_ones_own_writing_stands_there_all_the_same() {
        type("Bon");
        model.open("other");
        model.open("k");
        assertThat(shown()).isEqualTo("Bon");
        fixture.clock.advance(Duration.ofSeconds(1));
        fixture.desk.writing().drafts().keep("k", "Bonjour", Map.of());
        assertThat(shown()).isEqualTo("Bonjour");
    }
}
