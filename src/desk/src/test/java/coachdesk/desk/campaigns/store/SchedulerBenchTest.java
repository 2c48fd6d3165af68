package coachdesk.desk.campaigns.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Due;
import coachdesk.contract.campaigns.LeaseAnswer;
import coachdesk.desk.schedule.DeskScheduler;
import coachdesk.desk.schedule.Plan;
import coachdesk.desk.schedule.Planned;
import coachdesk.desk.schedule.store.DurableAlarm;
import coachdesk.desk.store.FileSource;
import coachdesk.desk.tasks.BackgroundTimer;
import coachdesk.testkit.bench.Figures;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How late a desk lets sendings go: its own clock, timer, alarm and file, with nothing made up but the server's lease. */
@Tag("bench")
class SchedulerBenchTest {
    private static final int SENDINGS = 120;
    private static final Duration SPAN = Duration.ofSeconds(60);
    private static final int PATIENCE_SECONDS = 240;

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private final ConcurrentLinkedQueue<Double> late = new ConcurrentLinkedQueue<>();
    private final CountDownLatch gone = new CountDownLatch(SENDINGS);
    private final AtomicLong ready = new AtomicLong();

    /** What is planned in the folder, and when what of it went. */
    private final class Told implements Plan {
        private final Plan plan;

        Told(Plan plan) {
            this.plan = plan;
        }

        @Override
        public List<Planned> waiting() {
            ready.compareAndSet(0, System.nanoTime());
            return plan.waiting();
        }

        @Override
        public boolean go(Due due) {
            boolean went = plan.go(due);
            if (went) {
                late.add(Duration.between(due.go().at(), clock.instant()).toNanos() / 1e6);
                gone.countDown();
            }
            return went;
        }

        @Override
        public Runnable listen(Runnable changed) {
            return plan.listen(changed);
        }

        @Override
        public boolean confirmed() {
            return plan.confirmed();
        }

        @Override
        public void confirm() {
            plan.confirm();
        }
    }

    @Test
    void sendings_at_any_moment_go_at_their_moment() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        try (CampaignDesk desk = new CampaignDesk(folder)) {
            Instant first = clock.instant().plusSeconds(6);
            for (int i = 0; i < SENDINGS; i++) {
                desk.told(Kind.CAMPAIGN, "c" + i, "name", "Rappel " + i);
                Instant at = first.plusMillis(random.nextLong(SPAN.toMillis()));
                desk.told(Kind.DISPATCH, "d" + i, "campaignId", "c" + i, "at", at.toString(), "wish", "wait");
            }
            DeskScheduler scheduler = new DeskScheduler(
                    new Told(new StoredPlan(desk.store, desk.outbox, clock, () -> "here")),
                    (holder, name) -> new LeaseAnswer(
                            holder,
                            name,
                            LeaseAnswer.DESK,
                            1,
                            clock.instant().plusSeconds(30).toString()),
                    new DeskScheduler.Who(() -> "desk", () -> "desk", () -> true),
                    new DeskScheduler.Timing(
                            clock,
                            clock,
                            new BackgroundTimer("wake"),
                            new BackgroundTimer("network"),
                            () -> new DurableAlarm(new FileSource(folder), clock, "desk")),
                    () -> {});
            long before = System.nanoTime();
            scheduler.start();
            double caller = (System.nanoTime() - before) / 1e6;
            assertThat(gone.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("%s of %s went, seed %s", late.size(), SENDINGS, seed)
                    .isTrue();
            scheduler.close();
            double[] sorted =
                    late.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            Figures.atMost("schedule: start, on the caller's thread", "ms", 50, caller);
            Figures.atMost("schedule: start, until it lets go", "ms", 3_000, (ready.get() - before) / 1e6);
            Figures.atMost(
                    "schedule: late by, p99 of " + SENDINGS + " within " + SPAN.toSeconds() + " s",
                    "ms",
                    1_000,
                    sorted[(int) Math.ceil(SENDINGS * 0.99) - 1]);
            assertThat(sorted[0]).as("none before its time").isGreaterThanOrEqualTo(0);
        }
    }
}
