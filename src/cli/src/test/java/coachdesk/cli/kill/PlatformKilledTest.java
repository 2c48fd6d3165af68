package coachdesk.cli.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coachdesk.backend.json.Json;
import coachdesk.cli.desks.ChildJava;
import coachdesk.cli.integrations.OneAccount;
import coachdesk.contract.integrations.ConnectAnswer;
import coachdesk.contract.integrations.Platform;
import coachdesk.testkit.platforms.FakePeople;
import coachdesk.testkit.platforms.FakePlatform;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every contact is exactly once at a platform, whenever the server is killed and however many of the platform's answers are
 * lost. Pipedrive makes somebody anew as often as it is asked; others have ways of their own to keep somebody from being twice.
 */
class PlatformKilledTest {
    private static final double LOST = 0.1;
    /** So many questions to the platform after a start, the server is killed: however slow the machine is. */
    private static final int FIRST_ASKED = 8;

    private static final int THEN_ASKED = 24;
    private static final int MICROS = 20_000;
    /** Beyond the time that a job of a process that is gone keeps. */
    private static final Duration STEP = Duration.ofMinutes(5);

    private static final int LAST_ROUNDS = 2_400;
    private static final int PATIENCE = 6_000;

    private final MovedClock clock = new MovedClock();

    @TempDir
    Path folder;

    @Test
    void everybody_is_there_once_over_a_few_kills_of_the_server() throws Exception {
        kill(Platform.PIPEDRIVE, 3, 40);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("endurance")
    void everybody_is_there_once_over_100_kills_of_the_server(Platform platform) throws Exception {
        assumeTrue(platform.wire().matches(System.getProperty("platform", ".*")));
        kill(platform, Integer.getInteger("kills", 100), Integer.getInteger("people", 600));
    }

    private void kill(Platform platform, int kills, int people) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        Path data = Files.createDirectory(folder.resolve("data"));
        try (FakePlatform there = OneAccount.at(platform, clock);
                KilledBackend backend = new KilledBackend(
                        new ChildJava(folder), data, clock, PlatformChild.class, there.address(), platform.wire())) {
            backend.start();
            backend.create("person", people(people));
            String id = connect(backend, platform);
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
            there.faults().share(LOST, random.split(), new ProviderFault.LostAnswer(), new ProviderFault.BrokenAfter());
            Set<Integer> found = new HashSet<>();
            for (int i = 0; i < kills; i++) {
                asked(there, FIRST_ASKED + random.nextInt(THEN_ASKED), people);
                new CountDownLatch(1).await(random.nextInt(MICROS), TimeUnit.MICROSECONDS);
                backend.kill();
                found.add(there.people().all().size());
                clock.move(STEP);
                backend.start();
            }
            there.faults().heal();
            until(backend, "sync-run", "state", "done");
            assertThat(found).as("killed while it was at it").anyMatch(size -> size > 0 && size < people);
            assertThat(there.people().all())
                    .extracting(PlatformKilledTest::email)
                    .doesNotHaveDuplicates();
            assertThat(there.people().all()).hasSize(people);
            Map<?, ?> run = backend.records("sync-run").getFirst();
            assertThat(run.get("failed")).isEqualTo(0);
            backend.kill();
            backend.start();
            until(backend, "integration", "linked", people);
            System.out.printf(
                    "%s, seed %d: %d kills, %d people each once; there when killed: %s%n",
                    platform.wire(), seed, kills, people, found);
        } catch (Exception | AssertionError e) {
            throw new AssertionError(platform.wire() + " failed with -Dseed=" + seed, e);
        }
    }

    /** Or until everybody is there. */
    private static void asked(FakePlatform there, int many, int people) throws InterruptedException {
        int goal = there.asked().size() + many;
        for (int i = 0;
                i < PATIENCE
                        && there.asked().size() < goal
                        && there.people().all().size() < people;
                i++) {
            new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
        }
    }

    private static String email(FakePeople.Person person) {
        return person.fields().entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase("email"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining());
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

    private static String connect(KilledBackend backend, Platform platform) {
        String answer = backend.ask(
                "POST",
                "/api/integrations",
                Map.of(
                        "platform",
                        platform.wire(),
                        "way",
                        OneAccount.way(platform).wire(),
                        "values",
                        OneAccount.values(platform)));
        String id = Json.read(answer, ConnectAnswer.class).integration().id();
        backend.ask("POST", "/api/v1/integrations/" + id + "/enable", Map.of());
        return id;
    }

    private static void until(KilledBackend backend, String kind, String field, Object value)
            throws InterruptedException {
        for (int i = 0; i < LAST_ROUNDS; i++) {
            if (value.equals(backend.records(kind).getFirst().get(field))) {
                return;
            }
            new CountDownLatch(1).await(500, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError(backend.records(kind).toString());
    }
}
