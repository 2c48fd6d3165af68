package coachdesk.app.notifications;

import coachdesk.desk.words.Excerpt;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** The notifications of the system, by the program that each brings along or usually has. Thread-safe. */
public final class SystemNotifier implements Notifier {
    private static final Duration QUICK = Duration.ofSeconds(5);
    /** Notices that wait for a click at the same time; one more is shown without. */
    private static final int MOST_WAITING = 8;

    private static final int LONGEST = 300;

    private final Programs programs;
    private final Executor lasting;
    private final String system;
    private final Supplier<String> word;
    private final Semaphore places = new Semaphore(MOST_WAITING);
    private volatile Boolean knowsActions;

    /**
     * @param lasting runs what waits for a click
     * @param system as {@code os.name} says it
     * @param word on the button that opens what a notice is about
     */
    public SystemNotifier(Programs programs, Executor lasting, String system, Supplier<String> word) {
        this.programs = programs;
        this.lasting = lasting;
        this.system = system.toLowerCase(Locale.ROOT);
        this.word = word;
    }

    @Override
    public void show(Notice notice, Runnable clicked, Runnable notShown) {
        Notice tame = new Notice(tame(notice.title()), tame(notice.text()), notice.conversationId());
        lasting.execute(() -> {
            boolean place = places.tryAcquire();
            try {
                show(way(tame, place), clicked, notShown);
            } finally {
                if (place) {
                    places.release();
                }
            }
        });
    }

    private void show(Way way, Runnable clicked, Runnable notShown) {
        Programs.Answer answer = programs.run(way.command(), way.environment(), way.longest());
        switch (answer.end()) {
            case WELL -> {
                if (answer.text().strip().equals(way.open())) {
                    clicked.run();
                }
            }
            case BADLY -> notShown.run();
            case TOO_LATE -> {}
        }
    }

    private Way way(Notice notice, boolean place) {
        if (system.startsWith("windows")) {
            return Way.powershell(notice, balloon());
        }
        if (system.startsWith("mac")) {
            return Way.osascript(notice);
        }
        return Way.notifySend(notice, word.get(), place && knowsActions());
    }

    /** Older ones do not. */
    private boolean knowsActions() {
        if (knowsActions == null) {
            knowsActions = programs.run(List.of("notify-send", "--help"), Map.of(), QUICK)
                    .text()
                    .contains("--action");
        }
        return knowsActions;
    }

    private static String balloon() {
        try (InputStream script = SystemNotifier.class.getResourceAsStream("/notifications/balloon.ps1")) {
            String text = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_16LE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody wrote is one short line here, of which no program makes anything else. */
    private static String tame(String text) {
        return Excerpt.of(text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip(), LONGEST);
    }
}
