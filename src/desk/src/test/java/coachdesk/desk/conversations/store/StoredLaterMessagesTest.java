package coachdesk.desk.conversations.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Lateness;
import coachdesk.desk.conversations.LaterMessage;
import coachdesk.desk.conversations.Message;
import coachdesk.desk.conversations.ThreadPage;
import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.reservations.Reservations.Undo;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredLaterMessagesTest {
    private static final Instant AT = InboxStore.NOW.plus(Duration.ofHours(2));

    @TempDir
    Path folder;

    private InboxStore desk;

    @BeforeEach
    void open() {
        desk = new InboxStore(folder.resolve("one"), "one");
        desk.told(Kind.CONVERSATION, "k", "mode", "human", "participant_ids", List.of("zoe"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private LaterMessage plan() {
        desk.later.plan("k", " À demain ! ", AT);
        return planned().getFirst();
    }

    private List<LaterMessage> planned() {
        return desk.conversations.thread("k", 10).planned();
    }

    private List<String> said() {
        return desk.conversations.thread("k", 10).messages().stream()
                .map(Message::text)
                .toList();
    }

    @Test
    void it_stands_in_the_thread_as_planned_and_goes_at_its_time_once() {
        LaterMessage later = plan();
        assertThat(later.content()).isEqualTo("À demain !");
        assertThat(later.zone()).isEqualTo(InboxStore.ZONE);
        assertThat(desk.later.waiting().values()).containsExactly(AT);
        assertThat(desk.later.go()).isFalse();
        assertThat(said()).isEmpty();

        desk.clock.set(AT);
        assertThat(desk.later.go()).isTrue();
        assertThat(desk.later.go()).isFalse();
        assertThat(said()).containsExactly("À demain !");
        assertThat(planned()).isEmpty();
        assertThat(desk.queued(Kind.MESSAGE)).isEqualTo(1);
        assertThat(desk.later.waiting()).isEmpty();
    }

    @Test
    void what_is_too_late_waits_for_a_person_who_sends_it_moves_it_or_drops_it() {
        LaterMessage one = plan();
        desk.later.plan("k", "deux", AT);
        desk.later.plan("k", "trois", AT);
        desk.clock.set(AT.plus(Duration.ofMinutes(LaterMessage.LATE_MINUTES + 1)));
        assertThat(desk.later.go()).isFalse();
        assertThat(planned()).allSatisfy(later -> assertThat(later.lateness(desk.clock.instant()))
                .isEqualTo(Lateness.MISSED));

        String id = desk.later.sendNow(one.id());
        assertThat(desk.later.sendNow(one.id())).isEqualTo(id);
        assertThat(said()).containsExactly("À demain !");
        List<LaterMessage> left = planned();
        desk.later.cancel(left.getFirst().id());
        Instant next = desk.clock.instant().plus(Duration.ofHours(1));
        desk.later.change(left.getLast().id(), left.getLast().content(), next);
        assertThat(planned()).singleElement().satisfies(later -> assertThat(later.at())
                .isEqualTo(next));
        assertThat(desk.queued(Kind.MESSAGE)).isEqualTo(1);
    }

    @Test
    void every_change_can_be_undone_but_not_what_has_gone() {
        Undo plan = desk.later.plan("k", "un", AT);
        plan.undo();
        assertThat(planned()).isEmpty();

        LaterMessage later = plan();
        Undo change = desk.later.change(later.id(), "autrement", AT.plusSeconds(60));
        assertThat(planned().getFirst().content()).isEqualTo("autrement");
        change.undo();
        assertThat(planned()).containsExactly(later);

        Undo cancel = desk.later.cancel(later.id());
        assertThat(planned()).isEmpty();
        cancel.undo();
        assertThat(planned()).containsExactly(later);

        Undo moved = desk.later.change(later.id(), "autrement", AT.plusSeconds(60));
        desk.later.sendNow(later.id());
        moved.undo();
        assertThat(planned()).isEmpty();
        desk.clock.set(AT);
        assertThat(desk.later.go()).isFalse();
        assertThat(said()).containsExactly("autrement");
        assertThatThrownBy(() -> desk.later.cancel(later.id())).isInstanceOf(ProblemException.class);
    }

    @Test
    void two_desks_that_both_believe_it_is_theirs_make_one_message() {
        LaterMessage later = plan();
        try (InboxStore other = new InboxStore(folder.resolve("two"), "two")) {
            other.told(Kind.CONVERSATION, "k", "mode", "human", "participant_ids", List.of("zoe"));
            other.told(Kind.LATER_MESSAGE, later.id(), desk.doc(Kind.LATER_MESSAGE, later.id()));
            desk.clock.set(AT);
            other.clock.set(AT.plusSeconds(90));
            assertThat(desk.later.go()).isTrue();
            assertThat(other.later.go()).isTrue();
            String id = LaterMessage.messageId(later.id());
            assertThat(other.doc(Kind.MESSAGE, id).get("content"))
                    .isEqualTo(desk.doc(Kind.MESSAGE, id).get("content"));
            // Also a third one, which hears of the message before it hears that it was sent.
            other.told(Kind.MESSAGE, id, desk.doc(Kind.MESSAGE, id));
            assertThat(other.conversations.thread("k", 10).messages()).hasSize(1);
        }
    }

    @Test
    void one_that_was_said_already_is_not_said_again_when_the_plan_comes_back() {
        LaterMessage later = plan();
        desk.clock.set(AT);
        desk.later.go();
        desk.told(
                Kind.LATER_MESSAGE,
                "copy",
                "session_id",
                "k",
                "content",
                "À demain !",
                "at",
                AT.toString(),
                "zone",
                "Europe/Zurich",
                "state",
                "planned");
        desk.store.change(tx -> {
            tx.statements().run("DELETE FROM operation WHERE kind = 'later-message' AND type = 'edit'");
            desk.records.refresh(tx, Kind.LATER_MESSAGE, later.id());
        });
        assertThat(planned()).hasSize(2);
        desk.later.go();
        assertThat(said()).hasSize(2);
    }

    @Test
    void a_fault_in_the_middle_leaves_it_planned_and_nothing_said() {
        LaterMessage later = plan();
        desk.clock.set(AT);
        desk.store.change(tx -> tx.statements()
                .run("CREATE TRIGGER fault BEFORE INSERT ON operation WHEN new.kind = 'later-message'"
                        + " BEGIN SELECT RAISE(ABORT, 'disk'); END"));
        assertThatThrownBy(() -> desk.later.go()).isInstanceOf(RuntimeException.class);
        ThreadPage page = desk.conversations.thread("k", 10);
        assertThat(page.messages()).isEmpty();
        assertThat(page.planned()).containsExactly(later);
        desk.store.change(tx -> tx.statements().run("DROP TRIGGER fault"));
        assertThat(desk.later.go()).isTrue();
        assertThat(said()).containsExactly("À demain !");
    }

    @Test
    void odd_documents_are_no_plan() {
        desk.told(Kind.LATER_MESSAGE, "x", "session_id", "k", "content", "a", "at", "soon", "state", "planned");
        desk.told(Kind.LATER_MESSAGE, "y", "session_id", "k", "at", AT.toString(), "state", "planned");
        desk.told(Kind.LATER_MESSAGE, "z", "session_id", "k", "content", "a", "at", AT.toString(), "state", "held");
        desk.clock.set(AT);
        assertThat(desk.later.go()).isFalse();
        assertThat(planned()).isEmpty();
    }
}
