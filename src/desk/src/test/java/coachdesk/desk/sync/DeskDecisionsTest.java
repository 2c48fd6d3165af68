package coachdesk.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.catalogue.Course;
import coachdesk.contract.sync.OpResult;
import coachdesk.desk.problems.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskDecisionsTest {
    private final FakeServer server = new FakeServer();

    @TempDir
    Path folder;

    private SyncedDesk desk;
    private Decision conflict;

    @BeforeEach
    void a_conflict() {
        desk = new SyncedDesk(folder, server);
        server.put(Kind.COURSE, "c", Map.of("id", "c", "name", "Avant"));
        desk.sync();
        desk.edit(Kind.COURSE, "c", Map.of("name", "Le mien"));
        server.put(Kind.COURSE, "c", Map.of("id", "c", "name", "Le leur"));
        server.verdict = op -> OpResult.conflict(
                op.opId(),
                server.doc(Kind.COURSE, "c"),
                Map.of("deviceName", "Portable", "person", "Nadia", "at", "2026-02-10T17:00:00Z"),
                List.of("name"));
        desk.sync();
        server.verdict = op -> null;
        conflict = desk.decisions.open().getFirst();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void it_shows_both_values_who_and_when_while_the_row_shows_theirs() {
        assertThat(conflict.reason()).isEqualTo(Decision.Reason.CONFLICT);
        assertThat(conflict.fields())
                .containsExactly(new Decision.Field("name", "\"Avant\"", "\"Le mien\"", "\"Le leur\""));
        assertThat(conflict.theirDevice()).isEqualTo("Portable");
        assertThat(conflict.theirPerson()).isEqualTo("Nadia");
        assertThat(conflict.theirsAt()).isNotNull();
        assertThat(conflict.label()).isEqualTo("Le leur");
        assertThat(desk.doc(Kind.COURSE, "c")).containsEntry("name", "Le leur");
    }

    @Test
    void mine_goes_to_the_server_on_what_it_has_now() {
        desk.decisions.settle(conflict.id(), Decision.Choice.MINE);

        assertThat(desk.sync().complete()).isTrue();

        assertThat(server.doc(Kind.COURSE, "c")).containsEntry("name", "Le mien");
        assertThat(desk.decisions.open()).isEmpty();
    }

    @Test
    void theirs_lets_mine_go_and_can_be_taken_back() {
        desk.decisions.settle(conflict.id(), Decision.Choice.THEIRS);
        assertThat(desk.decisions.open()).isEmpty();
        assertThat(desk.counts().pending()).isZero();

        assertThat(desk.decisions.undo(conflict.id())).isTrue();
        assertThat(desk.decisions.open()).hasSize(1);
    }

    @Test
    void what_was_changed_along_with_it_is_kept_whoever_counts_in_what_is_disputed() {
        server.put(Kind.COURSE, "d", Map.of("id", "d", "name", "Avant", "time", "18:00"));
        desk.sync();
        desk.edit(Kind.COURSE, "d", Map.of("name", "Le mien", "time", "19:00"));
        server.put(Kind.COURSE, "d", Map.of("id", "d", "name", "Le leur", "time", "18:00"));
        server.verdict = op -> OpResult.conflict(op.opId(), server.doc(Kind.COURSE, "d"), null, List.of("name"));
        desk.sync();
        server.verdict = op -> null;
        String id = desk.decisions.open().getLast().id();

        desk.decisions.settle(id, Decision.Choice.THEIRS);
        assertThat(desk.doc(Kind.COURSE, "d")).containsEntry("name", "Le leur").containsEntry("time", "19:00");
        assertThat(desk.decisions.undo(id)).isTrue();
        assertThat(desk.doc(Kind.COURSE, "d")).containsEntry("time", "18:00");

        desk.decisions.settle(id, Decision.Choice.THEIRS);
        assertThat(desk.sync().complete()).isTrue();
        assertThat(server.doc(Kind.COURSE, "d"))
                .containsEntry("name", "Le leur")
                .containsEntry("time", "19:00");
    }

    @Test
    void of_an_article_the_disputed_paragraphs_are_shown_and_the_others_of_both_go_together() {
        article("un", "deux", "trois");
        desk.sync();
        desk.edit(
                Kind.ARTICLE, "a", Map.of("content", text("un", "DEUX", "trois"), "updatedAt", "2026-01-01T10:00:00Z"));
        article("UN", "zwei", "trois");
        server.verdict = op -> OpResult.conflict(op.opId(), server.doc(Kind.ARTICLE, "a"), null, List.of("content"));
        desk.sync();
        server.verdict = op -> null;
        article("UN", "zwei", "trois", "quatre");
        desk.sync();

        Decision decision = desk.decisions.open().getLast();
        assertThat(decision.fields())
                .containsExactly(
                        new Decision.Field("content", "\"un\\n\\ndeux\"", "\"un\\n\\nDEUX\"", "\"UN\\n\\nzwei\""));
        desk.decisions.settle(decision.id(), Decision.Choice.THEIRS);
        assertThat(desk.counts().pending()).as("mine was nothing else").isZero();
        assertThat(desk.decisions.undo(decision.id())).isTrue();

        desk.decisions.settle(decision.id(), Decision.Choice.MINE);
        assertThat(desk.sync().complete()).isTrue();
        assertThat(server.doc(Kind.ARTICLE, "a")).containsEntry("content", text("un", "DEUX", "trois", "quatre"));
    }

    private void article(String... paragraphs) {
        server.put(Kind.ARTICLE, "a", Map.of("id", "a", "title", "Titre", "content", text(paragraphs)));
    }

    private static String text(String... paragraphs) {
        return String.join("\n\n", paragraphs);
    }

    @Test
    void mine_can_be_taken_back_before_and_after_it_was_sent() {
        desk.decisions.settle(conflict.id(), Decision.Choice.MINE);
        assertThat(desk.decisions.undo(conflict.id())).isTrue();
        assertThat(desk.counts().pending()).isZero();
        assertThat(desk.doc(Kind.COURSE, "c")).containsEntry("name", "Le leur");

        desk.decisions.settle(conflict.id(), Decision.Choice.MINE);
        desk.sync();
        assertThat(desk.decisions.undo(conflict.id())).isTrue();
        assertThat(desk.sync().complete()).isTrue();
        assertThat(server.doc(Kind.COURSE, "c")).containsEntry("name", "Le leur");
        assertThat(desk.decisions.open()).hasSize(1);
    }

    @Test
    void what_is_settled_cannot_be_settled_twice() {
        desk.decisions.settle(conflict.id(), Decision.Choice.THEIRS);

        assertThatThrownBy(() -> desk.decisions.settle(conflict.id(), Decision.Choice.MINE))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void a_refused_creation_can_be_tried_again_or_dropped() {
        server.verdict = op -> OpResult.rejected(op.opId(), ErrorCode.INVALID.wire(), "Non.");
        desk.create(Kind.PERSON, "p", Map.of("id", "p", "name", "Nadia"));
        desk.sync();
        server.verdict = op -> null;
        Decision refused = desk.decisions.open().stream()
                .filter(decision -> decision.kind() == Kind.PERSON)
                .findFirst()
                .orElseThrow();
        assertThat(refused.label()).isEqualTo("Nadia");
        assertThat(refused.code()).isEqualTo(ErrorCode.INVALID);

        desk.decisions.settle(refused.id(), Decision.Choice.RETRY);
        desk.sync();

        assertThat(server.doc(Kind.PERSON, "p")).containsEntry("name", "Nadia");
    }

    @Test
    void a_delete_that_is_tried_again_still_says_what_was_agreed_to_go_with_it() {
        server.put(Kind.COURSE, "d", Map.of("id", "d", "name", "Salsa"));
        desk.sync();
        desk.store.change(
                tx -> desk.outbox.delete(tx, Kind.COURSE, "d", Map.of(Course.TAKES, 2), desk.clock.instant()));
        server.verdict = op -> OpResult.rejected(op.opId(), "sync.poisoned", null);
        desk.sync();
        List<Map<String, Object>> bases = new ArrayList<>();
        server.verdict = op -> {
            bases.add(op.base());
            return null;
        };

        desk.decisions.settle(desk.decisions.open().getLast().id(), Decision.Choice.RETRY);
        desk.sync();

        assertThat(bases).singleElement().satisfies(base -> assertThat(base).containsEntry(Course.TAKES, 2));
    }

    @Test
    void taking_a_decision_back_leaves_alone_what_somebody_wrote_after_it() {
        desk.decisions.settle(conflict.id(), Decision.Choice.MINE);
        desk.sync();
        server.put(Kind.COURSE, "c", Map.of("id", "c", "name", "Encore autre chose"));
        desk.sync();

        desk.decisions.undo(conflict.id());
        desk.sync();

        assertThat(server.doc(Kind.COURSE, "c")).containsEntry("name", "Encore autre chose");
    }
}
