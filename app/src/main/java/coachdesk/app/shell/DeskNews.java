package coachdesk.app.shell;

import coachdesk.app.ui.Moments;
import coachdesk.desk.Desk;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** What the window says of the desk whatever tab shows: sync, scheduler, other desks, and how much waits. UI thread only. */
final class DeskNews {
    private static final Duration REFRESH = Duration.seconds(10);

    private final Desk desk;
    private final TaskRunner tasks;
    private final StatusModel status;
    private final SchedulerModel scheduler;
    private final PresenceModel presence;
    private final WaitingCount missed;
    private final WaitingCount unread;
    private final OutsideWatch outside;
    private final Timeline clockwork = new Timeline(new KeyFrame(REFRESH, event -> refresh()));
    private Runnable unlisten = () -> {};

    DeskNews(AppContext context) {
        desk = context.desk();
        tasks = context.tasks();
        Moments moments = context.moments();
        status = new StatusModel(context.texts(), moments, context.clock());
        scheduler = new SchedulerModel(context.texts(), moments, context.clock());
        presence = new PresenceModel(context.texts());
        Signals signals = desk.store().signals();
        missed = new WaitingCount(
                () -> desk.campaigns().missed().size(), tasks, signals, Topic.DISPATCH, Topic.CAMPAIGN);
        unread = new WaitingCount(
                () -> desk.conversations().unread(),
                tasks,
                signals,
                Topic.MESSAGE,
                Topic.CONVERSATION,
                Topic.READ_MARK);
        outside = new OutsideWatch(desk.store(), tasks);
        clockwork.setCycleCount(Animation.INDEFINITE);
    }

    StatusModel status() {
        return status;
    }

    SchedulerModel scheduler() {
        return scheduler;
    }

    PresenceModel presence() {
        return presence;
    }

    /** Sendings whose time has passed. */
    WaitingCount missed() {
        return missed;
    }

    /** Conversations in which something new stands. */
    WaitingCount unread() {
        return unread;
    }

    void start() {
        Runnable ofSync = desk.sync().listen(now -> tasks.home(() -> status.show(now)));
        tasks.run(Task.of(() -> desk.sync().status()).done(status::show));
        Runnable ofScheduler = desk.scheduler().listen(now -> tasks.home(() -> scheduler.show(now)));
        tasks.run(Task.of(() -> desk.scheduler().status()).done(scheduler::show));
        Runnable ofOthers = desk.others().listen(now -> tasks.home(() -> presence.show(now)));
        presence.show(desk.others().now());
        unlisten = () -> {
            ofSync.run();
            ofScheduler.run();
            ofOthers.run();
        };
        clockwork.play();
        outside.start();
    }

    /** Counts what waits; later than {@link #start}, because the first page does not share the store with it. */
    void count() {
        missed.start();
        unread.start();
    }

    void stop() {
        unlisten.run();
        unlisten = () -> {};
        clockwork.stop();
        outside.stop();
        missed.stop();
        unread.stop();
    }

    /** Says the same again as time passes, or in another language. */
    void refresh() {
        status.refresh();
        scheduler.refresh();
        presence.refresh();
        missed.look();
    }
}
