package coachdesk.cli.kill;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.cli.desks.ChildJava;
import coachdesk.contract.campaigns.Delivery;
import coachdesk.testkit.providers.FakeResend;
import coachdesk.testkit.providers.FakeSmtp;
import coachdesk.testkit.providers.FakeTwilio;
import coachdesk.testkit.providers.ProviderFault;
import coachdesk.testkit.providers.ProviderFaults;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise 11: no recipient gets a campaign twice, and every uncertain one is listed, whenever the server is killed and
 * however many of the providers' answers are lost.
 */
class CampaignKilledTest {
    private static final double LOST = 0.25;
    /** A process that has just begun needs some of it to take its runs up again. */
    private static final int MILLIS = 1_200;
    /** Beyond what a takeover waits for, and what a provider's list needs. */
    private static final Duration STEP = Duration.ofMinutes(3);

    private static final Duration OUTAGE = Duration.ofHours(25);
    private static final int LAST_ROUNDS = 60;

    private final MovedClock clock = new MovedClock();
    private final List<String> dispatches = new ArrayList<>();
    private final Map<String, Integer> killedIn = new TreeMap<>();

    /** The sending that the outage cut short, and whose failed rows were sent again after it. */
    private String interrupted;

    @TempDir
    Path folder;

    @Test
    void nobody_gets_a_campaign_twice_over_a_few_kills_of_the_server() throws Exception {
        kill(Integer.getInteger("kills", 3), 60, false);
    }

    @Test
    @Tag("endurance")
    void nobody_gets_a_campaign_twice_over_200_kills_of_the_server() throws Exception {
        kill(200, 300, false);
        assertThat(killedIn).as("states in which rows were found").containsKeys("planned", "sending", "sent");
    }

    @Test
    @Tag("endurance")
    void nobody_gets_a_campaign_twice_by_a_mail_server_that_remembers_nothing() throws Exception {
        kill(Integer.getInteger("kills", 100), 300, true);
        assertThat(killedIn)
                .as("states in which rows were found")
                .containsKeys("planned", "sending", "sent", "unknown");
    }

    private void kill(int kills, int people, boolean smtp) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        Path data = Files.createDirectory(folder.resolve("data"));
        try (FakeResend resend = new FakeResend(clock);
                FakeSmtp server = new FakeSmtp(clock);
                FakeTwilio twilio = new FakeTwilio(clock);
                KilledBackend backend = new KilledBackend(
                        new ChildJava(folder), data, clock, CampaignChild.class, resend.address(), twilio.address())) {
            FakeMail mail = smtp ? FakeMail.of(server) : FakeMail.of(resend);
            long began = System.nanoTime();
            backend.start();
            studio(backend, mail, people);
            lose(mail.faults(), random.split());
            lose(twilio.faults(), random.split());
            for (int i = 0; i < kills; i++) {
                if (dispatches.isEmpty() || !open(backend, dispatches.getLast())) {
                    go(backend, people);
                }
                if (i == kills / 2) {
                    begun(backend, dispatches.getLast());
                }
                new CountDownLatch(1).await(random.nextInt(MILLIS), TimeUnit.MILLISECONDS);
                backend.kill();
                clock.move(i == kills / 2 ? OUTAGE : STEP);
                backend.start();
                if (i == kills / 2) {
                    interrupted = dispatches.getLast();
                    backend.retry(interrupted);
                }
                backend.ledger(dispatches.getLast()).forEach(row -> killedIn.merge(row.state(), 1, Integer::sum));
            }
            finish(backend);
            assertThat(backend.ledger(interrupted))
                    .as("rows of the sending that was interrupted and tried again")
                    .filteredOn(
                            row -> row.state().equals("sent") && row.channel().equals("email"))
                    .hasSizeGreaterThan(people / 2);
            Tally tally = new Tally();
            for (String dispatch : dispatches) {
                tally.add(backend, dispatch);
            }
            tally.check(backend, mail, twilio);
            System.out.printf(
                    "seed %d: %d kills in %d s, %d sendings to %d people by chat, %s and WhatsApp; rows found after a"
                            + " kill %s; %s%n",
                    seed,
                    kills,
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began),
                    dispatches.size(),
                    people,
                    mail.provider(),
                    killedIn,
                    tally);
        } catch (Exception | AssertionError e) {
            throw new AssertionError("failed with -Dseed=" + seed, e);
        }
    }

    private static void lose(ProviderFaults faults, SplittableRandom random) {
        faults.share(
                LOST,
                random,
                new ProviderFault.LostAnswer(),
                new ProviderFault.BrokenAfter(),
                new ProviderFault.LostRequest());
    }

    private void studio(KilledBackend backend, FakeMail mail, int people) {
        backend.setUp(mail.provider(), mail.settings());
        backend.setUp(
                "twilio",
                Map.of(
                        "account",
                        FakeTwilio.ACCOUNT,
                        "token",
                        FakeTwilio.TOKEN,
                        "from",
                        "+41790000999",
                        "perSecond",
                        200));
        String wrote = clock.instant().plus(Duration.ofDays(10)).toString();
        backend.create(
                "person",
                IntStream.range(0, people)
                        .mapToObj(i -> Map.<String, Object>of(
                                "id", "p" + i,
                                "name", "Awa " + i,
                                "email", "awa" + i + "@example.com",
                                "whatsapp", "+4179000%04d".formatted(i),
                                "last_whatsapp_at", wrote))
                        .toList());
    }

    /** A campaign of its own words, to everybody, now. */
    private void go(KilledBackend backend, int people) {
        String name = "Campagne " + dispatches.size();
        String id = "c" + dispatches.size();
        List<Map<String, Object>> basket = IntStream.range(0, people)
                .mapToObj(i -> Map.<String, Object>of("kind", "person", "id", "p" + i))
                .toList();
        backend.create(
                "campaign",
                List.of(Map.of(
                        "id", id,
                        "name", name,
                        "subject", name,
                        "message", name,
                        "channels", Map.of("internal", true, "email", true, "whatsapp", true),
                        "basket", basket)));
        String now = clock.instant().toString();
        String dispatch = "d" + dispatches.size();
        backend.create(
                "dispatch",
                List.of(Map.of(
                        "id",
                        dispatch,
                        "campaignId",
                        id,
                        "at",
                        now,
                        "zone",
                        "Europe/Zurich",
                        "wish",
                        "go",
                        "goAt",
                        now)));
        dispatches.add(dispatch);
    }

    /** What has not begun by the time of a long outage is missed, and has no rows to wait for. */
    private static void begun(KilledBackend backend, String dispatch) throws InterruptedException {
        while (backend.ledger(dispatch).isEmpty()) {
            new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
        }
    }

    private static boolean open(KilledBackend backend, String dispatch) {
        List<Delivery> rows = backend.ledger(dispatch);
        return rows.isEmpty() || rows.stream().anyMatch(row -> Tally.OPEN.contains(row.state()));
    }

    /** The server runs on, and time passes, until every row has its end. */
    private void finish(KilledBackend backend) throws Exception {
        for (int round = 0; dispatches.stream().anyMatch(dispatch -> open(backend, dispatch)); round++) {
            assertThat(round).as("rounds until every row has its end").isLessThan(LAST_ROUNDS);
            for (int second = 0; second < 5 && dispatches.stream().anyMatch(d -> open(backend, d)); second++) {
                new CountDownLatch(1).await(1, TimeUnit.SECONDS);
            }
            backend.kill();
            clock.move(STEP);
            backend.start();
        }
    }
}
