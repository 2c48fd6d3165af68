package coachdesk.app.conversations;

import coachdesk.app.Window;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.conversations.Stretch;
import coachdesk.desk.remote.ServerAddress;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.desk.settings.SessionSecrets;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Scanner;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;

/**
 * The program in a process of its own: takes over a studio from a server, opens its longest conversation, and says what
 * memory it takes, how many frames it draws while messages pour in, and when each was drawn. Told by lines what to do.
 */
final class TalkFrames {
    /** Before a message's text: when it was said, in microseconds since 1970. */
    static final String SAID_AT = "µs ";

    /** Of each frame: more than anybody reads, so that pages have to be read meanwhile. */
    private static final double PIXELS = 200;

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private final Desk desk;
    private final String talk;
    private final Set<String> drawn = new HashSet<>();
    private ListView<?> lines;
    private long frames;
    private boolean late;

    private TalkFrames(Desk desk, String talk) {
        this.desk = desk;
        this.talk = talk;
    }

    /** @param args folder, address, token, conversation, number of messages on the server */
    public static void main(String... args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        JsonSettings.open(folder).change(values -> values.withServer("").withLanguage("fr"));
        ServerAddress server = new ServerAddress(URI.create(args[1]), args[2]);
        Desk desk = DeskOpener.open(new DeskOptions(
                folder, Clock.systemUTC(), new SplittableRandom(1), new SessionSecrets(), () -> Optional.of(server)));
        Platform.startup(() -> {});
        new TalkFrames(desk, args[3]).run(Integer.parseInt(args[4]));
        Runtime.getRuntime().halt(0);
    }

    private void run(int messages) throws Exception {
        desk.sync().start();
        until(() -> desk.sync().status().synced() && count() >= messages);
        onUi(() -> {
            Window window = new Window(new Stage(), desk, Clock.systemUTC(), 1280, 800);
            window.shell.open("conversations", talk);
            lines = (ListView<?>) window.layers.lookup(".thread-list");
            lines.getScene().addPostLayoutPulseListener(this::laidOut);
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frames++;
                }
            }.start();
        });
        until(() -> onUi(() -> !lines.getItems().isEmpty()));
        System.out.println("rss\t" + residentMegabytes());
        System.out.println("still\t" + still());
        System.out.println("ready");
        try (Scanner told = new Scanner(System.in)) {
            while (told.hasNextLine()) {
                String[] words = told.nextLine().split(" ");
                switch (words[0]) {
                    case "pour" -> pour(messages + Integer.parseInt(words[1]));
                    case "scroll" -> scroll();
                    case "late" -> onUi(() -> late = true);
                    default -> {
                        System.out.println("rss\t" + residentMegabytes());
                        return;
                    }
                }
            }
        }
    }

    private void pour(int all) throws Exception {
        long[] before = new long[1];
        onUi(() -> before[0] = frames);
        long start = System.nanoTime();
        until(() -> count() >= all);
        double seconds = (System.nanoTime() - start) / 1e9;
        onUi(() -> System.out.println("frames\t" + (frames - before[0]) / seconds));
        System.out.println("poured\t" + seconds);
    }

    /** Frames a second while nothing happens. */
    private double still() throws Exception {
        long[] before = new long[1];
        long[] after = new long[1];
        onUi(() -> before[0] = frames);
        long start = System.nanoTime();
        NEVER.await(2, TimeUnit.SECONDS);
        onUi(() -> after[0] = frames);
        return (after[0] - before[0]) * 1e9 / (System.nanoTime() - start);
    }

    /** Up through the conversation, page after page, as somebody does who looks for something. */
    private void scroll() throws Exception {
        Set<String> seen = new HashSet<>();
        long[] before = new long[1];
        long[] after = new long[1];
        AnimationTimer[] scrolling = new AnimationTimer[1];
        onUi(() -> {
            VirtualFlow<?> flow = (VirtualFlow<?>) lines.lookup(".virtual-flow");
            scrolling[0] = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    flow.scrollPixels(-PIXELS);
                    int first = flow.getFirstVisibleCell() == null
                            ? -1
                            : flow.getFirstVisibleCell().getIndex();
                    if (first >= 0
                            && first < lines.getItems().size()
                            && lines.getItems().get(first) instanceof ThreadLine.Said said) {
                        seen.add(said.message().id());
                    }
                }
            };
            before[0] = frames;
            scrolling[0].start();
        });
        long start = System.nanoTime();
        NEVER.await(30, TimeUnit.SECONDS);
        onUi(() -> {
            after[0] = frames;
            scrolling[0].stop();
        });
        System.out.println("scrolled\t" + (after[0] - before[0]) * 1e9 / (System.nanoTime() - start));
        System.out.println("passed\t" + seen.size());
    }

    private int count() {
        var page = desk.conversations().thread(talk, new Stretch.Newest(1));
        return page.earlier() + page.messages().size();
    }

    /** What is put off from within a pulse happens after it, when its frame has been drawn. */
    private void laidOut() {
        if (!late) {
            return;
        }
        for (int i = lines.getItems().size() - 1;
                i >= Math.max(0, lines.getItems().size() - 5);
                i--) {
            if (lines.getItems().get(i) instanceof ThreadLine.Said said
                    && said.message().text().startsWith(SAID_AT)
                    && drawn.add(said.message().id())) {
                long saidAt = Long.parseLong(
                        said.message().text().substring(SAID_AT.length()).strip());
                Platform.runLater(() -> System.out.println("drawn\t" + (micros() - saidAt) / 1e3));
            }
        }
    }

    /** The clock of this computer, which the one who says it shares. */
    static long micros() {
        return TimeUnit.MILLISECONDS.toMicros(Clock.systemUTC().millis());
    }

    private static long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .findFirst()
                        .orElse(0)
                / 1024;
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        while (!holds.getAsBoolean()) {
            NEVER.await(100, TimeUnit.MILLISECONDS);
        }
    }

    private static void onUi(Runnable action) {
        onUi(() -> {
            action.run();
            return true;
        });
    }

    private static boolean onUi(BooleanSupplier action) {
        var done = new java.util.concurrent.CompletableFuture<Boolean>();
        Platform.runLater(() -> {
            try {
                done.complete(action.getAsBoolean());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done.join();
    }
}
