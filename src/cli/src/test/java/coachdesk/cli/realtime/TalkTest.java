package coachdesk.cli.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.desk.conversations.Message;
import coachdesk.desk.conversations.Room;
import coachdesk.desk.sync.LiveState;
import coachdesk.testkit.faults.Fault;
import coachdesk.testkit.faults.FaultProxy;
import coachdesk.testkit.members.MemberChat;
import coachdesk.testkit.sim.Seeds;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several desks and a member on her telephone talk in one conversation while their networks come and go and the programs
 * are closed and opened.
 */
class TalkTest {
    private static final int DESKS = 3;
    private static final int STEPS = 40;
    private static final int SEEDS = 4;
    /** Promise 6: after a healed fault the queue is empty within half a minute. */
    private static final Duration HEALED = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final List<FaultProxy> proxies = new ArrayList<>();
    private final List<LiveDesk> desks = new ArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private Backend backend;
    private MemberChat member;
    private String talk;

    @BeforeEach
    void open() throws Exception {
        backend = Backend.start(new BackendOptions(0, folder.resolve("backend"), null, true, true, Clock.systemUTC()));
        for (int i = 0; i < DESKS; i++) {
            proxies.add(new FaultProxy(backend.address()));
            desks.add(desk(i));
        }
        for (LiveDesk desk : desks) {
            desk.until(LiveState.LIVE);
        }
        LiveDesk first = desks.getFirst();
        Room room = first.desk.rooms().link("Salle", "");
        first.desk.sync().nudge();
        first.until("the link is made", () -> first.desk.sync().status().synced());
        talk = room.id();
        for (LiveDesk desk : desks) {
            desk.desk.sync().nudge();
            desk.until("it is known", () -> desk.desk.rooms().all().stream()
                    .anyMatch(known -> known.id().equals(talk)));
        }
        proxies.add(new FaultProxy(backend.address()));
        member = new MemberChat(
                proxies.getLast().address(),
                room.address().substring(room.address().lastIndexOf('/') + 1),
                "Ana Rossi",
                Thread::startVirtualThread,
                new SplittableRandom());
    }

    @AfterEach
    void close() {
        member.close();
        desks.forEach(LiveDesk::close);
        proxies.forEach(FaultProxy::close);
        backend.close();
    }

    private LiveDesk desk(int nth) throws Exception {
        return new LiveDesk(
                folder.resolve("desk" + nth),
                proxies.get(nth).address(),
                backend.localToken().orElseThrow());
    }

    @Test
    void whatever_is_cut_and_when_every_message_ends_up_once_and_in_one_order_on_every_desk_and_with_the_member() {
        List<List<String>> said = new ArrayList<>();
        for (int i = 0; i <= DESKS; i++) {
            said.add(new ArrayList<>());
        }
        Seeds.each(SEEDS, seed -> {
            play(seed, said);
            proxies.forEach(FaultProxy::heal);
            caughtUp();
            int all = said.stream().mapToInt(List::size).sum();
            for (LiveDesk desk : desks) {
                desk.until("all is said and shown", HEALED, () -> arrived(desk, all));
            }
            List<Message> first = thread(desks.getFirst());
            for (LiveDesk desk : desks) {
                assertThat(thread(desk)).extracting(Message::id).containsExactlyElementsOf(ids(first));
            }
            List<String> texts = first.stream().map(Message::text).toList();
            caughtUp();
            assertThat(member.texts()).containsExactlyElementsOf(texts);
            for (List<String> own : said) {
                assertThat(texts.stream().filter(new HashSet<>(own)::contains)).containsExactlyElementsOf(own);
            }
        });
    }

    /** The member asks again after each failure, as her page does. */
    private void caughtUp() {
        long end = System.nanoTime() + HEALED.toNanos();
        while (!member.goOn()) {
            assertThat(System.nanoTime() - end)
                    .as("she was not reached in time")
                    .isNegative();
            meanwhile(50);
        }
    }

    private boolean arrived(LiveDesk desk, int all) {
        return thread(desk).size() >= all && desk.desk.sync().status().synced();
    }

    /** What the demo says there by itself is left out. */
    private List<Message> thread(LiveDesk desk) {
        return desk.desk.conversations().thread(talk, 10_000).messages().stream()
                .filter(message -> message.text().startsWith("Mot "))
                .toList();
    }

    private static List<String> ids(List<Message> messages) {
        return messages.stream().map(Message::id).toList();
    }

    private void play(long seed, List<List<String>> said) {
        RandomGenerator random = new SplittableRandom(seed);
        for (int step = 0; step < STEPS; step++) {
            int nth = random.nextInt(DESKS + 1);
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> proxies.get(nth).set(fault(random));
                case 3 -> proxies.get(nth).heal();
                case 4 -> again(nth);
                default -> {
                    String text = "Mot " + seed + "-" + step + " du poste " + nth;
                    said.get(nth).add(text);
                    if (nth == DESKS) {
                        member.say(text);
                    } else {
                        desks.get(nth).desk.conversations().say(talk, text);
                    }
                }
            }
            meanwhile(random.nextInt(60));
        }
    }

    private static Fault fault(RandomGenerator random) {
        Fault.Way way = random.nextBoolean() ? Fault.Way.TO_CLIENT : Fault.Way.TO_SERVER;
        return switch (random.nextInt(6)) {
            case 0 -> new Fault.Refuse();
            case 1 -> new Fault.Reset();
            case 2 -> new Fault.CaptivePortal();
            case 3 -> new Fault.BlackHole(way);
            case 4 -> new Fault.Latency(Duration.ofMillis(random.nextInt(5, 80)));
            default -> new Fault.CutAfter(way, random.nextInt(1, 3_000));
        };
    }

    private void again(int nth) {
        if (nth == DESKS) {
            member.goOn();
            return;
        }
        desks.get(nth).close();
        try {
            desks.set(nth, desk(nth));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void meanwhile(int millis) {
        try {
            assertThat(never.await(millis, TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
