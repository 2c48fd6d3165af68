package coachdesk.app.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.ChildWindow;
import coachdesk.app.evening.StudioServer;
import coachdesk.build.installer.VirtualScreen;
import coachdesk.desk.Desk;
import coachdesk.testkit.bench.Figures;
import coachdesk.testkit.studio.TalkGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk that talks to another one, which shows it in a window of its own process, at a hundred thousand messages. */
@Tag("bench")
class TalkBenchTest {
    private static final int CONVERSATIONS = 2_000;
    private static final int MESSAGES = Integer.getInteger("messages", 100_000);
    private static final int POURED = 1_000;
    private static final int EACH_MILLIS = 5;
    /** Of those that pour in, so many in one transaction of the server. */
    private static final int AT_ONCE = 5;

    private static final int SINGLE = 100;
    private static final double FRAMES = 50;
    private static final Path IMAGE = Path.of("..", "jpackage", "image.options");

    @TempDir
    Path folder;

    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void a_burst_and_single_messages_are_shown_at_the_other_desk() throws Exception {
        try (StudioServer server = new StudioServer(folder, Clock.systemUTC())) {
            int inTalk = fill(server);
            try (Desk here = server.desk("Bureau", server.address())) {
                here.sync().syncNow();
                measure(server, here, inTalk);
            }
        }
    }

    private static int fill(StudioServer server) {
        TalkGenerator talk = new TalkGenerator(3, Clock.systemUTC().instant());
        List<Map<String, Object>> people = new ArrayList<>();
        List<Map<String, Object>> conversations = new ArrayList<>();
        List<Map<String, Object>> messages = new ArrayList<>();
        talk.conversations(CONVERSATIONS, people::add, conversations::add);
        talk.messages(CONVERSATIONS, MESSAGES, messages::add);
        server.add("participant", people);
        server.add("conversation", conversations);
        server.add("message", messages);
        return (int) messages.stream()
                .filter(message -> message.get("session_id").equals("talk0"))
                .count();
    }

    private void measure(StudioServer server, Desk here, int inTalk) throws Exception {
        Optional<VirtualScreen> screen = VirtualScreen.start();
        ProcessBuilder start = new ProcessBuilder(ChildWindow.command(
                        screen.isEmpty(),
                        asPackaged(),
                        TalkFrames.class,
                        folder.resolve("there").toString(),
                        server.address().toString(),
                        server.token(),
                        "talk0",
                        Integer.toString(inTalk)))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        screen.ifPresent(it -> it.into(start.environment()));
        Process there = start.start();
        try (BufferedReader lines = there.inputReader();
                PrintWriter tell = new PrintWriter(there.outputWriter(), true)) {
            double opened = figure(lines, "rss");
            double still = figure(lines, "still");
            assertThat(lines.readLine()).isEqualTo("ready");
            // A server has been running for long when many write at once.
            pour(server, "talk1");
            meanwhile(2_000);
            tell.println("pour " + POURED);
            double said = pour(server, "talk0");
            double frames = figure(lines, "frames");
            figure(lines, "poured");
            here.sync().syncNow();
            here.sync().start();
            tell.println("late");
            double[] drawn = new double[SINGLE];
            for (int i = 0; i < SINGLE; i++) {
                here.conversations().say("talk0", TalkFrames.SAID_AT + TalkFrames.micros());
                drawn[i] = figure(lines, "drawn");
                meanwhile(300);
            }
            tell.println("scroll");
            double scrolled = figure(lines, "scrolled");
            double passed = figure(lines, "passed");
            tell.println("end");
            System.out.printf("1,000 messages came in %.1f s; %.0f were scrolled past in 10 s%n", said, passed);
            double end = figure(lines, "rss");
            double[] sorted = DoubleStream.of(drawn).sorted().toArray();
            Figures.atMost("conversations: memory of the program, 100,000 messages", "MB", 350, opened);
            Figures.atMost("conversations: memory of the program after a burst", "MB", 350, end);
            // Where the machine draws fewer with nothing to do, as in software, the share of those counts.
            double least = Math.min(FRAMES, still * FRAMES / 60);
            Figures.atLeast(
                    "conversations: frames while 1,000 messages come in 5 s",
                    "1/s",
                    least,
                    frames,
                    "nothing comes",
                    still);
            Figures.atLeast(
                    "conversations: frames while a long one is scrolled up",
                    "1/s",
                    Math.min(60, 0.9 * still),
                    scrolled,
                    "nothing comes",
                    still);
            Figures.atMost("desks: a message is drawn at the other one, median", "ms", 300, sorted[SINGLE / 2]);
            Figures.atMost("desks: a message is drawn at the other one, p99", "ms", 300, sorted[SINGLE - 2]);
        } finally {
            there.destroy();
            screen.ifPresent(VirtualScreen::close);
        }
    }

    /** @return how many seconds it took */
    private double pour(StudioServer server, String talk) throws Exception {
        long began = System.nanoTime();
        for (int i = 0; i < POURED; i += AT_ONCE) {
            server.push("message", said(talk, i));
            meanwhile(EACH_MILLIS * (i + AT_ONCE) - (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** What several members write at about the same moment. */
    private static List<Map<String, Object>> said(String talk, int from) {
        String now = Clock.systemUTC().instant().toString();
        return IntStream.range(from, from + AT_ONCE)
                .mapToObj(i -> Map.<String, Object>of(
                        "id",
                        talk + " poured " + i,
                        "session_id",
                        talk,
                        "sender_id",
                        "who" + i % 7,
                        "sender_name",
                        "",
                        "sender_type",
                        "user",
                        "content",
                        "Encore " + i,
                        "created_at",
                        now,
                        "is_deleted",
                        false))
                .toList();
    }

    /** What the image starts Java with, but for what is said of its own folder. */
    private static List<String> asPackaged() throws IOException {
        return Files.readAllLines(IMAGE).stream()
                .filter(line -> line.startsWith("-X"))
                .toList();
    }

    private static double figure(BufferedReader lines, String name) throws Exception {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(name + "\t")) {
                return Double.parseDouble(line.substring(name.length() + 1));
            }
        }
        throw new AssertionError("the window ended before it told of " + name);
    }

    private void meanwhile(int millis) throws InterruptedException {
        assertThat(never.await(Math.max(0, millis), TimeUnit.MILLISECONDS)).isFalse();
    }
}
