package coachdesk.app.checkin.figures;

import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.app.shell.CommandButtons;
import coachdesk.app.shell.Tab;
import coachdesk.app.shell.Target;
import coachdesk.app.ui.FileChoice;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Once;
import coachdesk.app.ui.SystemFileChoice;
import coachdesk.app.ui.Texts;
import coachdesk.desk.checkin.figures.SessionFigures;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.words.DeskTexts;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;

/** Who came, over time. */
public final class FiguresTab implements Tab {
    private final AppContext context;
    private final Texts texts;
    private final FileChoice files;
    private final FiguresModel model;
    private final Once<FiguresView> view;
    private final List<Command> commands;

    public FiguresTab(AppContext context) {
        this.context = context;
        this.texts = context.texts();
        this.files = new SystemFileChoice(() -> view().getScene().getWindow());
        Supplier<ZoneId> zone = context::zone;
        FiguresWords words = new FiguresWords(texts, context.moments(), context.clock(), zone);
        model = new FiguresModel(
                context.desk().attendance(),
                context.desk().store().signals(),
                context.tasks(),
                context.clock(),
                zone,
                new Telling());
        BooleanBinding some = Bindings.isNotNull(model.chosenProperty());
        Command open = new Command(
                "figures.open",
                "fth-clipboard",
                List.of(),
                some,
                () -> open(model.chosenProperty().get()));
        Command sessions =
                new Command("figures.export-sessions", "fth-download", List.of(), some, this::exportSessions);
        Command people = new Command("figures.export-people", "fth-download", List.of(), some, this::exportPeople);
        commands = List.of(open, sessions, people);
        CommandButtons buttons = new CommandButtons(texts);
        view = new Once<>(() -> {
            MenuButton export = new MenuButton(null, Icons.of("fth-download"));
            export.textProperty().bind(texts.bind("figures.export"));
            export.getItems().addAll(buttons.item(sessions), buttons.item(people));
            return new FiguresView(model, words, this::open, export, buttons.primary(open));
        });
    }

    private final class Telling implements FiguresModel.Told {
        @Override
        public void problem(Problem problem) {
            context.toasts().problem(problem);
        }

        @Override
        public void saved(Path file, int lines) {
            context.toasts().info(texts.get("figures.saved", lines, String.valueOf(file.getFileName())));
        }
    }

    private void open(SessionFigures session) {
        String course = model.courseProperty().get().id();
        context.navigation().go(new Target.Session(course, session.day()));
    }

    @Override
    public void go(Target target) {
        if (target instanceof Target.Course course) {
            model.choose(course.courseId());
        }
    }

    private void exportSessions() {
        files.forWriting(texts.get("figures.file.sessions"))
                .ifPresent(file -> model.saveSessions(file, new DeskTexts(texts.locale())));
    }

    private void exportPeople() {
        files.forWriting(texts.get("figures.file.people"))
                .ifPresent(file -> model.savePeople(file, view.get().people(), new DeskTexts(texts.locale())));
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
