package coachdesk.app.checkin.roster;

import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.app.shell.CommandButtons;
import coachdesk.app.shell.Tab;
import coachdesk.app.shell.Target;
import coachdesk.app.ui.FileChoice;
import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Once;
import coachdesk.app.ui.Opener;
import coachdesk.app.ui.SystemFileChoice;
import coachdesk.app.ui.SystemOpener;
import coachdesk.desk.problems.Problem;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/** Who is expected at a session and who came. */
public final class RosterTab implements Tab {
    private final AppContext context;
    private final RosterModel model;
    private final Once<RosterView> view;
    private final List<Command> commands;

    public RosterTab(AppContext context) {
        this(context, null, null, null);
    }

    /** @param files, opener and printers: null for the system's own */
    RosterTab(AppContext context, FileChoice files, Opener opener, Printers printers) {
        this.context = context;
        Supplier<ZoneId> zone = context::zone;
        Moments moments = context.moments();
        RosterWords words = new RosterWords(context.texts(), moments);
        model = new RosterModel(
                context.desk().rosters(),
                context.desk().store().signals(),
                context.tasks(),
                context.clock(),
                zone,
                new Telling());
        Command previous = new Command(
                "roster.previous",
                "fth-chevron-left",
                new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN),
                Command.ALWAYS,
                () -> step(-1));
        Command next = new Command(
                "roster.next",
                "fth-chevron-right",
                new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.ALT_DOWN),
                Command.ALWAYS,
                () -> step(1));
        Command today = new Command("roster.today", "fth-calendar", List.of(), Command.ALWAYS, this::today);
        Command walkIn = new Command(
                "roster.walk-in",
                "fth-user-plus",
                List.of(),
                Bindings.isNotNull(model.sessionProperty()),
                this::walkIn);
        PaperCommands paper = new PaperCommands(
                context,
                model.sessionProperty(),
                files != null ? files : new SystemFileChoice(this::window),
                opener != null ? opener : new SystemOpener(context.tasks(), this::where),
                printers != null ? printers : new SystemPrinters(this::window),
                told -> new PaperModel(
                        context.desk().rosters(),
                        context.tasks(),
                        context.clock(),
                        zone,
                        context.texts()::locale,
                        told));
        Command pdf = paper.pdf();
        Command print = paper.print();
        commands = List.of(previous, next, today, walkIn, pdf, print);
        CommandButtons buttons = new CommandButtons(context.texts());
        view = new Once<>(() -> new RosterView(
                model,
                words,
                context.texts(),
                context.people(),
                new HBox(buttons.icon(previous), buttons.icon(next)),
                buttons.icon(pdf),
                buttons.icon(print),
                buttons.plain(today),
                buttons.primary(walkIn)));
    }

    private final class Telling implements RosterModel.Told {
        @Override
        public void problem(Problem problem) {
            context.toasts().problem(problem);
        }

        @Override
        public void already(String who) {
            context.toasts().info(context.texts().get("roster.already", named(who)));
        }

        @Override
        public void done(Deed deed, String who, Runnable undo) {
            context.toasts()
                    .undoable(
                            context.texts().get("roster.done." + deed.name().toLowerCase(Locale.ROOT), named(who)),
                            undo);
        }

        private String named(String who) {
            return Objects.requireNonNullElse(who, context.texts().get("roster.nobody"));
        }
    }

    @Override
    public void go(Target target) {
        if (target instanceof Target.Session session) {
            model.choose(session.day(), session.courseId());
        }
    }

    private Window window() {
        return view.get().getScene().getWindow();
    }

    /** Where nothing opens a file, its place is said. */
    private void where(String file) {
        context.toasts().info(context.texts().get("roster.paper.where", file));
    }

    private void step(int by) {
        context.navigation().show("roster");
        model.step(by);
    }

    private void today() {
        context.navigation().show("roster");
        model.today();
    }

    private void walkIn() {
        context.navigation().show("roster");
        view.get().askName();
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
        view.get().focusFind();
    }

    @Override
    public void hidden() {
        model.hidden();
    }
}
