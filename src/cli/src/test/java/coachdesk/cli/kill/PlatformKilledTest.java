package coachdesk.cli.kill;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.json.Json;
import coachdesk.cli.desks.ChildJava;
import coachdesk.contract.integrations.ConnectAnswer;
import coachdesk.testkit.platforms.FakePeople;
import coachdesk.testkit.platforms.FakePipedrive;
import coachdesk.testkit.providers.ProviderFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every contact is exactly once at a platform that makes somebody anew as often as it is asked, whenever the server is killed
 * and however many of the platform's answers are lost.
 */
class PlatformKilledTest {
    private static final double LOST = 0.1;
    private static final int MILLIS = 2_500;
    /** Beyond the time that a job of a process that is gone keeps. */
    private static final Duration STEP = Duration.ofMinutes(5);

    private static final int LAST_ROUNDS = 400;

    private final MovedClock clock = new MovedClock();

    @TempDir
    Path folder;

    @Test
    void everybody_is_there_once_over_a_few_kills_of_the_server() throws Exception {
        kill(Integer.getInteger("kills", 3), 40);
    }

    @Test
    @Tag("endurance")
    void everybody_is_there_once_over_100_kills_of_the_server() throws Exception {
        kill(100, 600);
    }

    private void kill(int kills, int people) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        Path data = Files.createDirectory(folder.resolve("data"));
        try (FakePipedrive pipedrive = new FakePipedrive(clock);
                KilledBackend backend = new KilledBackend(
                        new ChildJava(folder), data, clock, PlatformChild.class, pipedrive.address())) {
            backend.start();
            backend.create("person", people(people));
            String id = connect(backend);
            backend.create(
                    "sync-run",
                    List.of(Map.of(
                            "id",
                            "run",
                            "integration_id",
                            id,
                            "what",
                            "all",
                            "asked_at",
                            clock.instant().toString())));
            pipedrive
                    .faults()
                    .share(LOST, random.split(), new ProviderFault.LostAnswer(), new ProviderFault.BrokenAfter());
            Set<Integer> found = new HashSet<>();
            for (int i = 0; i < kills; i++) {
                new CountDownLatch(1).await(500 + random.nextInt(MILLIS), TimeUnit.MILLISECONDS);
                backend.kill();
                found.add(pipedrive.people().all().size());
                clock.move(STEP);
                backend.start();
            }
            pipedrive.faults().heal();
            finish(backend);
            assertThat(found).as("killed while it was at it").anyMatch(size -> size > 0 && size < people);
            assertThat(pipedrive.people().all())
                    .extracting(PlatformKilledTest::email)
                    .doesNotHaveDuplicates();
            assertThat(pipedrive.people().all()).hasSize(people);
            Map<?, ?> run = backend.records("sync-run").getFirst();
            assertThat(run.get("failed")).isEqualTo(0);
            System.out.printf(
                    "seed %d: %d kills, %d people each once; there when killed: %s%n", seed, kills, people, found);
        } catch (Exception | AssertionError e) {
            throw new AssertionError("failed with -Dseed=" + seed, e);
        }
    }

    private static String email(FakePeople.Person person) {
        return person.field("email");
    }

    private static List<Map<String, Object>> people(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> Map.<String, Object>of(
                        "id", "p" + i,
                        "name", "Awa Diop" + i,
                        "email", "awa" + i + "@example.com",
                        "whatsapp", "+4179000%04d".formatted(i)))
                .toList();
    }

    private static String connect(KilledBackend backend) {
        String answer = backend.ask(
                "POST",
                "/api/integrations",
                Map.of(
                        "platform", "pipedrive",
                        "way", "key",
                        "values", Map.of("company", "nord", "token", FakePipedrive.KEY)));
        String id = Json.read(answer, ConnectAnswer.class).integration().id();
        backend.ask("POST", "/api/v1/integrations/" + id + "/enable", Map.of());
        return id;
    }

    private void finish(KilledBackend backend) throws InterruptedException {
        for (int i = 0; i < LAST_ROUNDS; i++) {
            if ("done".equals(backend.records("sync-run").getFirst().get("state"))) {
                return;
            }
            new CountDownLatch(1).await(500, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError(backend.records("sync-run").toString());
    }
}
