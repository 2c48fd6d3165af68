package coachdesk.app.settings;

import coachdesk.app.notifications.Notifications;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.app.shell.Tab;
import coachdesk.app.ui.Once;
import coachdesk.desk.settings.Settings;
import java.util.List;
import javafx.scene.layout.Region;

/** What the user can choose. */
public final class SettingsTab implements Tab {
    private final AppContext context;
    private final Once<SettingsView> view;
    private Runnable unlisten = () -> {};

    public SettingsTab(AppContext context, ServerChoice server, Notifications notifications) {
        this.context = context;
        this.view = new Once<>(() -> new SettingsView(context, server, notifications));
    }

    @Override
    public Region view() {
        return view.get();
    }

    @Override
    public List<Command> commands() {
        return List.of();
    }

    @Override
    public void shown() {
        Settings settings = context.desk().settings();
        unlisten =
                settings.listen(values -> context.tasks().home(() -> view.get().show(values)));
        view.get().show(settings.values());
        view.get().look();
    }

    @Override
    public void hidden() {
        unlisten.run();
    }
}
