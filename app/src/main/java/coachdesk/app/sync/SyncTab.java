package coachdesk.app.sync;

import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.app.shell.CommandButtons;
import coachdesk.app.shell.Tab;
import coachdesk.app.tasks.FxPauses;
import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Once;
import coachdesk.desk.Desk;
import coachdesk.desk.sync.store.PendingChanges;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;

/** The connection to the server, and what waits for a decision. */
public final class SyncTab implements Tab {
    private final SyncModel model;
    private final Once<SyncView> view;
    private final List<Command> commands;

    public SyncTab(AppContext context) {
        Desk desk = context.desk();
        Moments moments = context.moments();
        SyncWords words = new SyncWords(context.texts(), moments, context.clock());
        DecisionWords decisionWords = new DecisionWords(context.texts(), moments, words);
        PendingChanges queue = new PendingChanges(desk.store());
        model = new SyncModel(
                desk.sync(),
                desk.decisions(),
                () -> queue.first(SyncModel.MOST_PENDING),
                desk.store().signals(),
                context.tasks(),
                new FxPauses(),
                context.toasts()::problem,
                (choice, undo) -> context.toasts().undoable(decisionWords.settled(choice), undo));
        Command now = new Command(
                "sync.now",
                "fth-refresh-cw",
                List.of(
                        new KeyCodeCombination(KeyCode.F5),
                        new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN)),
                Bindings.not(model.busyProperty()),
                model::syncNow);
        HealthModel health = new HealthModel(desk.health()::run, context.tasks(), context.toasts()::problem);
        Command check = new Command(
                "sync.health", "fth-activity", List.of(), Bindings.not(health.checkingProperty()), health::check);
        commands = List.of(now, check);
        CommandButtons buttons = new CommandButtons(context.texts());
        view = new Once<>(() -> new SyncView(
                model,
                words,
                decisionWords,
                context.texts(),
                new HealthCard(health, context.texts(), buttons.plain(check)),
                buttons.primary(now)));
    }

    @Override
    public Region view() {
        return view.get();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }
}
