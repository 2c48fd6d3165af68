package coachdesk.app.notifications;

import coachdesk.app.shell.Sounds;
import coachdesk.app.shell.Sounds.Sound;
import coachdesk.app.tasks.Pauses;
import coachdesk.app.tasks.Refresh;
import coachdesk.app.ui.Texts;
import coachdesk.desk.dates.QuietHours;
import coachdesk.desk.notifications.Arrival;
import coachdesk.desk.notifications.Arrivals;
import coachdesk.desk.notifications.Arrivals.Missed;
import coachdesk.desk.settings.Settings;
import coachdesk.desk.settings.Settings.Notices;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Tells of what has come and nobody has read: what comes within a moment together, what follows closely together again,
 * and what was said while this desk was away as one sentence. UI thread only.
 */
public final class NotificationsModel {
    /** Whoever looks at the conversation reads it meanwhile. */
    static final Duration GATHER = Duration.ofMillis(400);

    static final Duration REST = Duration.ofSeconds(5);
    static final Duration SETTLE = Duration.ofSeconds(2);

    private final Arrivals arrivals;
    private final Settings settings;
    private final TaskRunner tasks;
    private final Around around;
    private final NoticeWords words;
    private final Refresh<Arrivals.Look> refresh;
    private final List<Arrival> come = new ArrayList<>();
    private boolean gathering;
    private boolean resting;
    private Runnable plannedSummary = () -> {};
    private boolean started;

    /**
     * What a notice needs beside what it says.
     *
     * @param syncing whether more of the same is still coming; may be slow
     * @param instead shows a notice that the system cannot show
     * @param open shows a conversation; null for the list
     */
    public record Around(
            Notifier notifier,
            Sounds sounds,
            Pauses pauses,
            Clock clock,
            BooleanSupplier syncing,
            Instead instead,
            Consumer<String> open) {}

    /** Where a notice goes that no system shows. */
    @FunctionalInterface
    public interface Instead {
        /** @param word on what calls the action */
        void show(Notice notice, String word, Runnable action);
    }

    public NotificationsModel(
            Arrivals arrivals, Settings settings, Signals signals, TaskRunner tasks, Texts texts, Around around) {
        this.arrivals = arrivals;
        this.settings = settings;
        this.tasks = tasks;
        this.around = around;
        this.words = new NoticeWords(texts);
        // A failure is told by whoever shows the conversations; here nobody waits for an answer.
        this.refresh = new Refresh<>(tasks, arrivals::look, this::look, problem -> {}).on(signals, Topic.MESSAGE);
    }

    public void start() {
        started = true;
        refresh.start();
    }

    public void stop() {
        started = false;
        refresh.stop();
        plannedSummary.run();
        come.clear();
    }

    private void look(Arrivals.Look look) {
        Notices wanted = settings.values().notices();
        look.fresh().stream()
                .filter(arrival -> arrival.kind() != Arrival.Kind.ASSISTANT || wanted.assistant())
                .forEach(come::add);
        if (!come.isEmpty() && !gathering && !resting) {
            gather(GATHER);
        }
        if (look.missed()) {
            planSummary();
        }
    }

    private void gather(Duration pause) {
        gathering = true;
        around.pauses().after(pause, () -> {
            gathering = false;
            List<Arrival> now = List.copyOf(come);
            come.clear();
            if (started) {
                tasks.run(Task.of(() -> arrivals.unread(now)).done(this::tell).failed(problem -> {}));
            }
        });
    }

    private void tell(List<Arrival> unread) {
        if (unread.isEmpty()) {
            return;
        }
        sound(unread).ifPresent(this::play);
        List<Arrival> said = unread.stream()
                .filter(arrival -> arrival.kind() != Arrival.Kind.COACH)
                .toList();
        if (!said.isEmpty()) {
            notify(words.come(said));
        }
        resting = true;
        around.pauses().after(REST, () -> {
            resting = false;
            if (!come.isEmpty() && !gathering) {
                gather(Duration.ZERO);
            }
        });
    }

    /** Of several the one that matters most. */
    private Optional<Sound> sound(List<Arrival> unread) {
        Notices wanted = settings.values().notices();
        if (wanted.personal() && has(unread, Arrival.Kind.PERSONAL)) {
            return Optional.of(Sound.PRIVATE);
        }
        if (wanted.message() && (has(unread, Arrival.Kind.MEMBER) || has(unread, Arrival.Kind.ASSISTANT))) {
            return Optional.of(Sound.MESSAGE);
        }
        return wanted.coach() && has(unread, Arrival.Kind.COACH) ? Optional.of(Sound.COACH) : Optional.empty();
    }

    private static boolean has(List<Arrival> unread, Arrival.Kind kind) {
        return unread.stream().anyMatch(arrival -> arrival.kind() == kind);
    }

    private void play(Sound sound) {
        Settings.Values values = settings.values();
        Notices wanted = values.notices();
        QuietHours quiet = new QuietHours(wanted.quietFrom(), wanted.quietTo(), values.zone());
        if (!quiet.cover(around.clock().instant())) {
            around.sounds().play(sound);
        }
    }

    /** Every page of a long catch-up moves it on. */
    private void planSummary() {
        plannedSummary.run();
        plannedSummary = around.pauses()
                .after(
                        SETTLE,
                        () -> tasks.run(Task.of(this::summary)
                                .done(missed -> missed.ifPresentOrElse(this::tell, this::planSummary))
                                .failed(problem -> {})));
    }

    /** Empty while more is coming. */
    private Optional<Missed> summary() {
        return around.syncing().getAsBoolean() ? Optional.empty() : Optional.of(arrivals.missed());
    }

    private void tell(Missed missed) {
        if (missed.messages() > 0) {
            if (settings.values().notices().message()) {
                play(Sound.MESSAGE);
            }
            notify(words.missed(missed));
        }
    }

    private void notify(Notice notice) {
        if (settings.values().notices().shown()) {
            show(notice);
        }
    }

    /** Shows and plays what a message would, also in quiet hours: somebody asked for it. */
    public void trial(Sound sound) {
        around.sounds().play(sound);
        show(words.trial());
    }

    private void show(Notice notice) {
        Runnable open = () -> around.open().accept(notice.conversationId());
        around.notifier()
                .show(
                        notice,
                        () -> tasks.home(open),
                        () -> tasks.home(() -> around.instead().show(notice, words.open(), open)));
    }
}
