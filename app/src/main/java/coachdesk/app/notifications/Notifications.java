package coachdesk.app.notifications;

import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Sounds.Sound;
import coachdesk.app.tasks.FxPauses;

/** The notifications of a window, whatever tab shows. UI thread only. */
public final class Notifications {
    private static final String TAB = "conversations";

    private final Notifier notifier;
    private NotificationsModel model;

    public Notifications(Notifier notifier) {
        this.notifier = notifier;
    }

    /** From now on what comes is told. */
    public void begin(AppContext context) {
        NotificationsModel.Around around = new NotificationsModel.Around(
                notifier,
                context.sounds(),
                new FxPauses(),
                context.clock(),
                () -> context.desk().sync().status().running(),
                (notice, word, action) -> context.toasts().offering(inOneLine(notice), word, action),
                id -> open(context, id));
        model = new NotificationsModel(
                context.desk().arrivals(),
                context.desk().settings(),
                context.desk().store().signals(),
                context.tasks(),
                context.texts(),
                around);
        model.start();
    }

    public void end() {
        if (model != null) {
            model.stop();
            model = null;
        }
    }

    /** Shows and plays what a message would. */
    public void trial(Sound sound) {
        if (model != null) {
            model.trial(sound);
        }
    }

    private static void open(AppContext context, String id) {
        context.navigation().comeForward();
        if (id == null) {
            context.navigation().show(TAB);
        } else {
            context.navigation().open(TAB, id);
        }
    }

    private static String inOneLine(Notice notice) {
        return notice.text().isEmpty() ? notice.title() : notice.title() + " — " + notice.text();
    }
}
