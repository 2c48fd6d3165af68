package coachdesk.cli.kill;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.cli.desks.ChildJava;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 1: what was shown as accepted or saved survives {@code kill -9} at any instant. */
class KilledAtAnyInstantTest {
    private static final int LANES = 2;

    @TempDir
    Path folder;

    @Test
    void what_was_accepted_or_saved_survives_40_kills() throws Exception {
        kill(Integer.getInteger("kills", 40));
    }

    @Test
    @Tag("endurance")
    void what_was_accepted_or_saved_survives_1000_kills() throws Exception {
        kill(1000);
    }

    private void kill(int kills) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        Killing killing = new Killing(new ChildJava(folder), KillChild.class);
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < LANES; i++) {
                long laneSeed = seed + i;
                work.add(() -> lane(killing, laneSeed, kills / LANES));
            }
            int announced = 0;
            for (Future<Integer> lane : lanes.invokeAll(work)) {
                announced += lane.get();
            }
            System.out.printf("seed %d: %d kills, %d announced changes, none lost%n", seed, kills, announced);
            assertThat(announced).as("changes announced").isGreaterThan(kills);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new AssertionError("failed with -Dseed=" + seed, e.getCause());
        }
    }

    /** Nine in ten die at work; the tenth while it makes a new folder. */
    private int lane(Killing killing, long seed, int kills) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        Path data = Killing.studio(folder.resolve("lane-" + seed));
        Aftermath aftermath = new Aftermath(data, 1);
        int announced = 0;
        for (int i = 0; i < kills; i++) {
            if (random.nextInt(10) == 0) {
                Path fresh = Files.createDirectory(folder.resolve("fresh-" + seed + "-" + i));
                Files.copy(data.resolve(Killing.TICKETS), fresh.resolve(Killing.TICKETS));
                killing.kill(fresh, random.nextLong() >>> 1, "OPENING", random.nextInt(600_000));
                new Aftermath(fresh, 1).opens();
            } else {
                List<String> said = killing.kill(data, random.nextLong() >>> 1, "READY", random.nextInt(80_000));
                aftermath.check(said);
                announced += said.size();
            }
        }
        return announced;
    }
}
