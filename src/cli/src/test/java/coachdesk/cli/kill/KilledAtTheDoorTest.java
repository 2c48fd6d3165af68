package coachdesk.cli.kill;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.cli.desks.ChildJava;
import coachdesk.testkit.frames.PictureFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 1 with a camera and a scanner that never rests: who was let in is in, and no camera's process stays behind. */
class KilledAtTheDoorTest {
    private static final int PICTURES = 40;
    private static final int MICROS = 600_000;
    private static final long SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void who_was_let_in_is_in_after_5_kills() throws Exception {
        kill(Integer.getInteger("kills", 5));
    }

    @Test
    @Tag("endurance")
    void who_was_let_in_is_in_after_200_kills() throws Exception {
        kill(200);
    }

    private void kill(int kills) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        Path data = Killing.studio(folder.resolve("door"));
        show(data);
        Aftermath aftermath = new Aftermath(data, 2);
        Killing killing = new Killing(new ChildJava(folder), DoorKillChild.class);
        int in = 0;
        for (int i = 0; i < kills; i++) {
            List<String> said = killing.kill(data, random.nextLong() >>> 1, "READY", random.nextInt(MICROS));
            List<String> let =
                    said.stream().filter(line -> line.startsWith("IN ")).toList();
            aftermath.check(let);
            in += let.size();
            said.stream().filter(line -> line.startsWith("CAMERA ")).forEach(KilledAtTheDoorTest::assertGone);
        }
        System.out.printf("seed %d: %d kills at the door, %d people let in, none lost%n", seed, kills, in);
        assertThat(in).as("let in").isGreaterThan(kills);
    }

    private static void show(Path data) throws Exception {
        PictureFolder pictures = new PictureFolder(Files.createDirectory(data.resolve(DoorKillChild.PICTURES)));
        List<String> tickets = Files.readAllLines(data.resolve(Killing.TICKETS));
        for (int i = 0; i < PICTURES; i++) {
            pictures.ticket("%03d".formatted(i), tickets.get(i).split(" ")[1]);
        }
    }

    private static void assertGone(String camera) {
        ProcessHandle.of(Long.parseLong(camera.split(" ")[1]))
                .ifPresent(process -> assertThat(process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS))
                        .as(camera)
                        .succeedsWithin(java.time.Duration.ofSeconds(SECONDS)));
    }
}
