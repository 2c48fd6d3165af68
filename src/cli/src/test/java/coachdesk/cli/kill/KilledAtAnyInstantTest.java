package coachdesk.cli.kill;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.cli.desks.ChildJava;
import coachdesk.cli.desks.TestKinds;
import coachdesk.contract.Kind;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.testkit.studio.Studio;
import coachdesk.testkit.studio.StudioGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 1: what was shown as accepted or saved survives {@code kill -9} at any instant. */
class KilledAtAnyInstantTest {
    private static final int TICKETS = 300;
    private static final int LANES = 2;

    @TempDir
    Path folder;

    @Test
    void what_was_accepted_or_saved_survives_200_kills() throws Exception {
        kill(Integer.getInteger("kills", 200));
    }

    @Test
    @Tag("endurance")
    void what_was_accepted_or_saved_survives_1000_kills() throws Exception {
        kill(1000);
    }

    private void kill(int kills) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        ChildJava java = new ChildJava(folder);
        java.train(KillChild.class, studio("training").toString(), "1", "200");
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < LANES; i++) {
                long laneSeed = seed + i;
                work.add(() -> lane(java, laneSeed, kills / LANES));
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
    private int lane(ChildJava java, long seed, int kills) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        Path data = studio("lane-" + seed);
        Aftermath aftermath = new Aftermath(data);
        int announced = 0;
        for (int i = 0; i < kills; i++) {
            if (random.nextInt(10) == 0) {
                Path fresh = Files.createDirectory(folder.resolve("fresh-" + seed + "-" + i));
                Files.copy(data.resolve(KillChild.TICKETS), fresh.resolve(KillChild.TICKETS));
                killOne(java, fresh, random.nextLong() >>> 1, "OPENING", random.nextInt(600_000));
                new Aftermath(fresh).opens();
            } else {
                List<String> said = killOne(java, data, random.nextLong() >>> 1, "READY", random.nextInt(80_000));
                aftermath.check(said);
                announced += said.size();
            }
        }
        return announced;
    }

    /** @return what it said that it had done */
    private static List<String> killOne(ChildJava java, Path data, long seed, String when, int microsLater)
            throws IOException, InterruptedException {
        Process child = java.run(KillChild.class, data.toString(), Long.toString(seed), "1000000");
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = child.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(when)) {
                    new CountDownLatch(1).await(microsLater, TimeUnit.MICROSECONDS);
                    child.toHandle().destroyForcibly(); // Unlike the process's own, it leaves the output to be read.
                } else if (line.matches("[A-Z]+ .*")) {
                    said.add(line);
                }
            }
        }
        assertThat(child.waitFor()).as("killed, it did not end by itself").isEqualTo(137);
        return said;
    }

    /** A data folder as after a first sync. */
    private Path studio(String name) throws IOException {
        Path data = folder.resolve(name);
        Studio studio = new StudioGenerator(11, Instant.parse("2026-11-21T18:00:00Z"), TestKinds.ZONE).studio(TICKETS);
        Records records = TestKinds.records();
        List<String> tickets = new ArrayList<>();
        try (Store store = Store.open(data)) {
            store.change(tx -> studio.reservations().forEach(doc -> {
                doc.remove("status");
                records.told(tx, Kind.RESERVATION, (String) doc.get("id"), 1, doc);
                tickets.add(doc.get("id") + " " + doc.get("reservationCode"));
            }));
        }
        Files.write(data.resolve(KillChild.TICKETS), tickets);
        return data;
    }
}
