package coachdesk.app.conversations;

import coachdesk.app.assistant.AssistantPanel;
import coachdesk.app.conversations.rooms.Panels;
import coachdesk.app.conversations.rooms.ThreadMenu;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.app.shell.CommandButtons;
import coachdesk.app.ui.SystemFileChoice;
import coachdesk.desk.conversations.ConversationRow;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** What stands around the conversations: links and groups, the assistant, and what is done to the one that is open. */
final class Surroundings {
    private final AppContext context;
    private final Panels panels;
    private final List<Command> commands;

    /** @param view of the tab */
    Surroundings(AppContext context, Supplier<Region> view) {
        this.context = context;
        this.panels = new Panels(
                context, new SystemFileChoice(() -> view.get().getScene().getWindow()));
        this.commands = List.of(
                command("conversations.rooms", "fth-link", panels::rooms),
                command("conversations.assistant", "fth-cpu", () -> AssistantPanel.open(context)));
    }

    private Command command(String id, String icon, Runnable action) {
        return new Command(id, icon, List.of(), Command.ALWAYS, () -> {
            context.navigation().show("conversations");
            action.run();
        });
    }

    List<Command> commands() {
        return commands;
    }

    /** The buttons of the page's head. */
    Node[] buttons() {
        CommandButtons buttons = new CommandButtons(context.texts());
        return commands.stream().map(buttons::plain).toArray(Node[]::new);
    }

    /** What is done to the conversation that is open. */
    ThreadMenu menu(ObservableValue<ConversationRow> open) {
        return new ThreadMenu(context, panels, open);
    }
}
