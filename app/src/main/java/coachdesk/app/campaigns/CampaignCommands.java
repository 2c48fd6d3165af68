package coachdesk.app.campaigns;

import coachdesk.app.shell.Command;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** What can be done in the tab of the campaigns, from wherever one is. */
record CampaignCommands(Supplier<CampaignPages> pages, Runnable show) {
    List<Command> all() {
        return List.of(
                new Command(
                        "campaigns.new",
                        "fth-plus",
                        new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN),
                        Command.ALWAYS,
                        () -> run(() -> pages.get().write())),
                new Command(
                        "campaigns.list",
                        "fth-list",
                        List.of(),
                        Command.ALWAYS,
                        () -> run(() -> pages.get().list())),
                new Command(
                        "campaigns.month",
                        "fth-calendar",
                        List.of(),
                        Command.ALWAYS,
                        () -> run(() -> pages.get().month())));
    }

    private void run(Runnable action) {
        show.run();
        action.run();
    }
}
