package coachdesk.app.overview;

import coachdesk.app.shell.Command;
import coachdesk.app.shell.Toasts;
import coachdesk.app.ui.FileChoice;
import coachdesk.app.ui.Opener;
import coachdesk.app.ui.Texts;
import coachdesk.desk.files.WholeFile;
import coachdesk.desk.overview.OverviewPage;
import coachdesk.desk.overview.paper.OverviewCsv;
import coachdesk.desk.overview.paper.OverviewPaper;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import coachdesk.desk.words.DeskTexts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/** What is shown, into a file. UI thread only. */
final class OverviewExports {
    private final OverviewModel model;
    private final TaskRunner tasks;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final Texts texts;
    private final Toasts toasts;
    private final FileChoice files;
    private final Opener opener;
    private final List<Command> commands;

    private interface Writing {
        void write(Path file, OverviewPage page, DeskTexts words);
    }

    OverviewExports(
            OverviewModel model,
            TaskRunner tasks,
            Clock clock,
            Supplier<ZoneId> zone,
            Texts texts,
            Toasts toasts,
            FileChoice files,
            Opener opener) {
        this.model = model;
        this.tasks = tasks;
        this.clock = clock;
        this.zone = zone;
        this.texts = texts;
        this.toasts = toasts;
        this.files = files;
        this.opener = opener;
        ObservableBooleanValue some = Bindings.isNotNull(model.pageProperty());
        commands = List.of(
                new Command(
                        "overview.csv",
                        "fth-download",
                        List.of(),
                        some,
                        () -> export(texts.get("overview.file.csv"), this::csv)),
                new Command(
                        "overview.pdf",
                        "fth-file-text",
                        List.of(),
                        some,
                        () -> export(texts.get("overview.file.pdf"), this::pdf)));
    }

    List<Command> commands() {
        return commands;
    }

    private void csv(Path file, OverviewPage page, DeskTexts words) {
        new OverviewCsv(words, zone.get()).write(file, page);
    }

    private void pdf(Path file, OverviewPage page, DeskTexts words) {
        Instant now = clock.instant();
        byte[] pdf = new OverviewPaper(words, zone.get()).pdf(page, now);
        WholeFile.write(file, part -> Files.write(part, pdf));
    }

    private void export(String name, Writing writing) {
        OverviewPage page = model.pageProperty().get();
        DeskTexts words = new DeskTexts(texts.locale());
        files.forWriting(name)
                .ifPresent(file -> tasks.run(Task.of(() -> writing.write(file, page, words))
                        .done(nothing -> toasts.offering(
                                texts.get("overview.saved", String.valueOf(file.getFileName())),
                                texts.get("overview.open"),
                                () -> opener.open(file.toString())))
                        .failed(toasts::problem)));
    }
}
