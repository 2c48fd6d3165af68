package coachdesk.desk.checkin.store;

import static coachdesk.desk.checkin.store.DoorFixture.NOW;
import static coachdesk.desk.checkin.store.DoorFixture.today;
import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.checkin.Verdict;
import coachdesk.desk.checkin.Via;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneTicketOneEntryTest {
    private static final int ROUNDS = 60;

    @TempDir
    Path folder;

    @Test
    void cameraScannerAndTypingAtTheSameInstantLetInOnce() throws Exception {
        try (DoorFixture door = new DoorFixture(folder, "Porte 1")) {
            List<DoorFixture> doors = List.of(door, door, door);
            for (int round = 0; round < ROUNDS; round++) {
                String code = "AFR-%06X".formatted(round);
                door.booked(code, today());
                assertThat(atOnce(doors, code))
                        .as("round %d", round)
                        .containsExactlyInAnyOrder(
                                Verdict.Kind.ACCEPTED, Verdict.Kind.ALREADY_IN, Verdict.Kind.ALREADY_IN);
            }
            assertThat(door.queued()).hasSize(ROUNDS);
        }
    }

    @Test
    void theWindowAndTheTerminalOnOneFolderLetInOnce() throws Exception {
        try (DoorFixture window = new DoorFixture(folder, "Porte 1");
                DoorFixture terminal = new DoorFixture(folder, "Porte 1")) {
            for (int round = 0; round < ROUNDS; round++) {
                String code = "AFR-%06X".formatted(round);
                window.booked(code, today());
                assertThat(atOnce(List.of(window, terminal), code))
                        .as("round %d", round)
                        .containsExactlyInAnyOrder(Verdict.Kind.ACCEPTED, Verdict.Kind.ALREADY_IN);
            }
            assertThat(terminal.queued()).hasSize(ROUNDS);
        }
    }

    @Test
    void theSameCodeTenTimesInASecondIsOneEntryAndNineRefusalsThatNameIt() {
        try (DoorFixture door = new DoorFixture(folder, "Porte 1").booked("AFR-3C5D65", today())) {
            List<Verdict> verdicts = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                verdicts.add(door.scan("AFR-3C5D65", NOW.plusMillis(i * 100)));
            }

            assertThat(verdicts.getFirst().kind()).isEqualTo(Verdict.Kind.ACCEPTED);
            assertThat(verdicts.subList(1, 10)).allSatisfy(verdict -> {
                assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ALREADY_IN);
                assertThat(verdict.earlier().at()).isEqualTo(NOW);
            });
            assertThat(door.queued()).hasSize(1);
        }
    }

    private static List<Verdict.Kind> atOnce(List<DoorFixture> doors, String code) throws Exception {
        CyclicBarrier start = new CyclicBarrier(doors.size());
        Via[] ways = {Via.CAMERA, Via.SCANNER, Via.TYPED};
        try (ExecutorService threads = Executors.newFixedThreadPool(doors.size())) {
            List<Future<Verdict>> verdicts = new ArrayList<>();
            for (int i = 0; i < doors.size(); i++) {
                DoorFixture door = doors.get(i);
                Via via = ways[i];
                Callable<Verdict> scan = () -> {
                    start.await();
                    return door.door.check(code, via, NOW, false);
                };
                verdicts.add(threads.submit(scan));
            }
            List<Verdict.Kind> kinds = new ArrayList<>();
            for (Future<Verdict> verdict : verdicts) {
                kinds.add(verdict.get().kind());
            }
            return kinds;
        }
    }
}
