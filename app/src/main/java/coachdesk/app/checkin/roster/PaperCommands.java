package coachdesk.app.checkin.roster;

import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.app.ui.FileChoice;
import coachdesk.app.ui.Opener;
import coachdesk.app.ui.Texts;
import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.problems.Problem;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The list onto paper: as a file, or by a printer. */
final class PaperCommands implements PaperModel.Told {
    private static final int LONGEST_NAME = 60;

    private final AppContext context;
    private final Texts texts;
    private final ObservableValue<CourseSession> session;
    private final FileChoice files;
    private final Opener opener;
    private final Printers printers;
    private final PaperModel model;

    /** @param model is made with who hears what became of it */
    PaperCommands(
            AppContext context,
            ObservableValue<CourseSession> session,
            FileChoice files,
            Opener opener,
            Printers printers,
            Function<PaperModel.Told, PaperModel> model) {
        this.context = context;
        this.texts = context.texts();
        this.session = session;
        this.files = files;
        this.opener = opener;
        this.printers = printers;
        this.model = model.apply(this);
    }

    Command pdf() {
        return new Command(
                "roster.pdf",
                "fth-file-text",
                new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                possible(),
                () -> save(session.getValue()));
    }

    Command print() {
        return new Command(
                "roster.print",
                "fth-printer",
                new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN),
                possible(),
                () -> model.print(session.getValue(), printers));
    }

    private ObservableBooleanValue possible() {
        return Bindings.createBooleanBinding(
                () -> session.getValue() != null && !model.busyProperty().get(), session, model.busyProperty());
    }

    private void save(CourseSession of) {
        files.forWriting(fileName(of)).ifPresent(file -> model.save(of, file));
    }

    /** Without what a file system could take for something else. */
    private String fileName(CourseSession of) {
        String course = Objects.requireNonNullElse(of.course(), "")
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ")
                .strip();
        String shorter = course.substring(
                0, course.offsetByCodePoints(0, Math.min(LONGEST_NAME, course.codePointCount(0, course.length()))));
        return texts.get("roster.paper.file", shorter, of.day().toString());
    }

    @Override
    public void problem(Problem problem) {
        context.toasts().problem(problem);
    }

    @Override
    public void saved(Path file) {
        context.toasts()
                .offering(
                        texts.get("roster.paper.saved", String.valueOf(file.getFileName())),
                        texts.get("roster.paper.open"),
                        () -> opener.open(file.toString()));
    }

    @Override
    public void printed(int pages) {
        context.toasts().info(texts.get("roster.paper.printed", pages));
    }

    @Override
    public void noPrinter(CourseSession of) {
        context.toasts().offering(texts.get("roster.paper.no-printer"), texts.get("roster.paper.save"), () -> save(of));
    }

    @Override
    public void refused(CourseSession of) {
        context.toasts().offering(texts.get("roster.paper.refused"), texts.get("roster.paper.save"), () -> save(of));
    }
}
