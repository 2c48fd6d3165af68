package coachdesk.app.settings;

import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.app.shell.Tab;
import coachdesk.desk.settings.Settings;
import java.util.List;

/** What the user can choose. */
public final class SettingsTab implements Tab {
    private final AppContext context;
    private final ServerChoice server;
    private SettingsView view;
    private Runnable unlisten = () -> {};

    public SettingsTab(AppContext context, ServerChoice server) {
        this.context = context;
        this.server = server;
    }

    @Override
    public String id() {
        return "settings";
    }

    @Override
    public String icon() {
        return "fth-settings";
    }

    @Override
    public SettingsView view() {
        if (view == null) {
            view = new SettingsView(context, server);
        }
        return view;
    }

    @Override
    public List<Command> commands() {
        return List.of();
    }

    @Override
    public void shown() {
        Settings settings = context.desk().settings();
        unlisten = settings.listen(values -> context.tasks().home(() -> view().show(values)));
        view().show(settings.values());
    }

    @Override
    public void hidden() {
        unlisten.run();
    }
}
