package coachdesk.app.conversations;

import coachdesk.app.notifications.Notifications;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.app.shell.Tab;
import coachdesk.app.shell.Target;
import coachdesk.app.tasks.FxPauses;
import coachdesk.app.ui.Attention;
import coachdesk.app.ui.Once;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;

/** Who is writing, and the answers. */
public final class ConversationsTab implements Tab {
    private final AppContext context;
    private final Notifications notifications;
    private final InboxModel inbox;
    private final ThreadModel thread;
    private final OthersModel others;
    private final Answering answering;
    private final Surroundings surroundings;
    private final Watching watching;
    private final Once<ConversationsView> view;
    private final List<Command> commands;

    public ConversationsTab(AppContext context, Notifications notifications) {
        this.context = context;
        this.notifications = notifications;
        Supplier<ZoneId> zone = context::zone;
        ConversationWords words = new ConversationWords(context.texts(), context.moments(), context.clock(), zone);
        inbox = new InboxModel(
                context.desk().conversations(),
                context.desk().store().signals(),
                context.tasks(),
                new FxPauses(),
                context.toasts()::problem);
        thread = new ThreadModel(
                context.desk().conversations(),
                context.desk().store().signals(),
                context.tasks(),
                context.clock(),
                zone,
                context.toasts()::problem);
        others = new OthersModel(context.desk().others(), context.tasks());
        answering = new Answering(context, words, thread, others, zone);
        thread.openProperty().addListener((property, before, now) -> {
            others.left();
            answering.open(now);
        });
        surroundings = new Surroundings(context, this::view);
        watching = new Watching(context.desk().sync()::watch);
        thread.rowProperty().addListener((property, before, now) -> watching.open(now == null ? null : now.id()));
        view = new Once<>(() -> {
            ConversationsView made = answering.view(inbox, surroundings);
            Attention.on(made).subscribe(thread::attentive);
            return made;
        });
        List<Command> own = List.of(new Command(
                "conversations.find",
                "fth-search",
                new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN),
                Command.ALWAYS,
                () -> {
                    context.navigation().show("conversations");
                    view.get().find();
                }));
        commands = Stream.concat(own.stream(), surroundings.commands().stream()).toList();
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
    public void begin() {
        notifications.begin(context);
    }

    @Override
    public void end() {
        notifications.end();
    }

    @Override
    public void shown() {
        inbox.start();
        thread.start();
        answering.start();
        watching.shown(true);
        others.start();
    }

    @Override
    public void open(String id) {
        thread.open(id);
    }

    @Override
    public void go(Target target) {
        if (target instanceof Target.Conversations some) {
            inbox.filter(some.filter());
        }
    }

    @Override
    public void hidden() {
        inbox.stop();
        thread.stop();
        answering.stop();
        watching.shown(false);
        others.stop();
    }
}
