package coachdesk.app.settings;

import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.app.shell.Tab;
import coachdesk.app.ui.PageHeader;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the user can choose. */
public final class SettingsTab implements Tab {
    private final VBox view;

    public SettingsTab(AppContext context) {
        this.view = new VBox(new PageHeader(context.texts().bind("tab.settings")));
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
    public Region view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        return List.of();
    }

    @Override
    public void shown() {}

    @Override
    public void hidden() {}
}
