package coachdesk.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.OpResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncEngineTest {
    private final FakeServer server = new FakeServer();

    @TempDir
    Path folder;

    private SyncedDesk desk;

    @BeforeEach
    void open() {
        desk = new SyncedDesk(folder, server);
        server.put(Kind.OFFER, "o1", Map.of("id", "o1", "name", "Offre"));
        server.put(Kind.COURSE, "c1", Map.of("id", "c1", "name", "Cardio"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void the_first_attempt_brings_everything() {
        assertThat(desk.sync().complete()).isTrue();

        assertThat(desk.doc(Kind.COURSE, "c1")).containsEntry("name", "Cardio");
        assertThat(desk.digest(Kind.COURSE)).isEqualTo(server.digest(Kind.COURSE));
    }

    @Test
    void a_local_change_reaches_the_server_and_leaves_the_queue() {
        desk.sync();
        desk.edit(Kind.COURSE, "c1", Map.of("name", "Cardio doux"));
        assertThat(desk.counts().pending()).isEqualTo(1);

        assertThat(desk.sync().complete()).isTrue();

        assertThat(server.doc(Kind.COURSE, "c1")).containsEntry("name", "Cardio doux");
        assertThat(desk.counts().pending()).isZero();
    }

    @Test
    void an_answer_that_is_lost_makes_nothing_happen_twice() {
        desk.sync();
        desk.create(Kind.PERSON, "p1", Map.of("id", "p1", "name", "Nadia"));
        server.loseAnswer = true;

        assertThat(desk.sync().failure().code()).isEqualTo(ErrorCode.SERVER_SLOW);
        assertThat(desk.counts().pending()).isEqualTo(1);
        assertThat(desk.sync().complete()).isTrue();

        assertThat(server.records.get(Kind.PERSON + "p1").rev()).isEqualTo(1);
    }

    @Test
    void what_is_deleted_there_goes_here_and_stays_gone() {
        desk.sync();
        server.delete(Kind.COURSE, "c1");

        desk.sync();
        desk.sync();

        assertThat(desk.doc(Kind.COURSE, "c1")).isNull();
        assertThat(desk.digest(Kind.COURSE)).isEqualTo(server.digest(Kind.COURSE));
    }

    @Test
    void a_change_that_waits_stays_on_top_of_what_comes_in() {
        desk.sync();
        desk.edit(Kind.COURSE, "c1", Map.of("time", "19:00"));
        server.put(Kind.COURSE, "c1", Map.of("id", "c1", "name", "Autre"));
        server.pushFails = ErrorCode.SERVER_BROKEN;

        desk.sync();

        assertThat(desk.doc(Kind.COURSE, "c1")).containsEntry("name", "Autre").containsEntry("time", "19:00");
    }

    @Test
    void an_old_cursor_brings_a_snapshot_and_keeps_what_waits() {
        desk.sync();
        desk.create(Kind.PERSON, "p1", Map.of("id", "p1"));
        server.verdict = op -> OpResult.later(op.opId());
        server.epoch++;
        server.records.remove(Kind.OFFER + "o1");
        server.put(Kind.COURSE, "c2", Map.of("id", "c2"));

        assertThat(desk.sync().complete()).isFalse();

        assertThat(desk.doc(Kind.OFFER, "o1")).isNull();
        assertThat(desk.doc(Kind.COURSE, "c2")).isNotNull();
        assertThat(desk.doc(Kind.PERSON, "p1")).isNotNull();
        assertThat(desk.counts().pending()).isEqualTo(1);
    }

    @Test
    void the_cursor_never_moves_without_its_rows() {
        for (int i = 0; i < 25; i++) {
            server.put(Kind.PERSON, "p" + i, Map.of("id", "p" + i));
        }
        server.pageSize = 10;
        FakeServer cut = server;
        int[] pages = {0};
        SyncedDesk second = new SyncedDesk(folder.resolve("second"), new Wrapped(cut) {
            @Override
            public Pull pull(String after, Kind only) {
                if (++pages[0] == 2) {
                    throw new RemoteFailure(ErrorCode.SERVER_UNREACHABLE);
                }
                return super.pull(after, only);
            }
        });
        assertThat(second.sync().failure().code()).isEqualTo(ErrorCode.SERVER_UNREACHABLE);
        assertThat(second.sync().complete()).isTrue();
        assertThat(second.digest(Kind.PERSON)).isEqualTo(server.digest(Kind.PERSON));
        second.close();
    }

    @Test
    void a_batch_that_is_too_large_is_halved() {
        desk.sync();
        server.largestBatch = 30;
        for (int i = 0; i < 100; i++) {
            desk.create(Kind.PERSON, "p" + i, Map.of("id", "p" + i));
        }

        assertThat(desk.sync().complete()).isTrue();

        assertThat(server.pushed).first().isEqualTo(100);
        assertThat(server.digest(Kind.PERSON).count()).isEqualTo(100);
    }

    @Test
    void a_poisoned_operation_is_set_aside_after_three_tries_and_blocks_nothing() {
        desk.sync();
        for (String id : List.of("a", "bad", "c", "d")) {
            desk.create(Kind.PERSON, id, Map.of("id", id));
        }
        server.poison.add("bad");

        assertThat(desk.sync().failure().code()).isEqualTo(ErrorCode.SERVER_BROKEN);
        desk.sync();
        assertThat(desk.sync().complete()).isTrue();

        assertThat(server.digest(Kind.PERSON).count()).isEqualTo(3);
        assertThat(desk.counts().toDecide()).isEqualTo(1);
        assertThat(desk.decisions.open().getFirst().reason()).isEqualTo(Decision.Reason.POISONED);
    }

    @Test
    void a_server_that_is_down_as_a_whole_poisons_nothing() {
        desk.sync();
        desk.create(Kind.PERSON, "p", Map.of("id", "p"));
        server.pushFails = ErrorCode.SERVER_BROKEN;
        server.pullFails = ErrorCode.SERVER_BROKEN;
        for (int i = 0; i < 10; i++) {
            desk.sync();
        }
        server.pushFails = null;
        server.pullFails = null;

        assertThat(desk.sync().complete()).isTrue();
        assertThat(desk.counts().toDecide()).isZero();
    }

    @Test
    void a_gap_in_the_numbers_is_closed_by_counting_anew() {
        desk.sync();
        desk.store.change(tx -> coachdesk.desk.store.Meta.put(tx, coachdesk.desk.store.Meta.NEXT_N, "40"));
        desk.create(Kind.PERSON, "p", Map.of("id", "p"));
        desk.create(Kind.PERSON, "q", Map.of("id", "q"));

        assertThat(desk.sync().complete()).isTrue();
        assertThat(server.digest(Kind.PERSON).count()).isEqualTo(2);
    }

    @Test
    void later_and_what_only_a_newer_server_says_wait() {
        desk.sync();
        desk.create(Kind.PERSON, "p", Map.of("id", "p"));
        server.verdict = op -> new OpResult(op.opId(), "pondering", null, null, null, null, null, null, null);

        assertThat(desk.sync().complete()).isFalse();
        assertThat(desk.counts().pending()).isEqualTo(1);
        server.verdict = op -> null;

        assertThat(desk.sync().complete()).isTrue();
    }

    @Test
    void a_refused_operation_is_set_aside_and_those_behind_it_go_on() {
        desk.sync();
        desk.create(Kind.PERSON, "no", Map.of("id", "no"));
        desk.create(Kind.PERSON, "yes", Map.of("id", "yes"));
        server.verdict =
                op -> op.id().equals("no") ? OpResult.rejected(op.opId(), ErrorCode.INVALID.wire(), "Non.") : null;

        assertThat(desk.sync().complete()).isTrue();

        assertThat(server.doc(Kind.PERSON, "yes")).isNotNull();
        assertThat(desk.doc(Kind.PERSON, "no")).isNull();
        assertThat(desk.decisions.open()).hasSize(1);
    }

    @Test
    void unknown_fields_and_kinds_of_a_newer_server_do_no_harm() {
        Map<String, Object> doc =
                new HashMap<>(Map.of("id", "c9", "mode", "hologram", "n", new java.math.BigDecimal("1.50")));
        doc.put("nothing", null);
        server.put(Kind.COURSE, "c9", doc);
        server.records.put("x", new coachdesk.contract.sync.Change(++server.seq, "spaceship", "x", 1, Map.of(), null));
        desk.sync();
        desk.edit(Kind.COURSE, "c9", Map.of("name", "Neuf"));

        assertThat(desk.sync().complete()).isTrue();

        doc.put("name", "Neuf");
        assertThat(server.doc(Kind.COURSE, "c9")).isEqualTo(doc);
        assertThat(desk.doc(Kind.COURSE, "c9")).isEqualTo(doc);
    }

    @Test
    void a_clock_that_is_hours_off_is_said_and_stops_nothing() {
        server.serverTime = SyncedDesk.NOW.plusSeconds(7200).toString();

        Attempt attempt = desk.sync();

        assertThat(attempt.complete()).isTrue();
        assertThat(attempt.warning().code()).isEqualTo(ErrorCode.CLOCK_WRONG);
        assertThat(desk.engine.ahead()).contains(Duration.ofHours(-2));
    }
}
