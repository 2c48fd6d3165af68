package coachdesk.app.checkin.roster;

import coachdesk.desk.checkin.paper.PaperPages;
import coachdesk.desk.checkin.paper.RosterPaper;
import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.checkin.roster.Roster;
import coachdesk.desk.checkin.roster.Rosters;
import coachdesk.desk.files.WholeFile;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import coachdesk.desk.words.DeskTexts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The list of a session on its way to paper, as a file or by a printer. UI thread only. */
final class PaperModel {
    private static final int DOTS_PER_INCH = 300;

    private final Rosters rosters;
    private final TaskRunner tasks;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final Supplier<Locale> language;
    private final Told told;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** What became of it. UI thread. */
    interface Told {
        void problem(Problem problem);

        void saved(Path file);

        void printed(int pages);

        /** There is none, and something else can be done. */
        void noPrinter(CourseSession session);

        /** There is one, but it did not take all of it. */
        void refused(CourseSession session);
    }

    private record Ready(byte[] pdf, Optional<Printers.Job> job) {}

    PaperModel(
            Rosters rosters,
            TaskRunner tasks,
            Clock clock,
            Supplier<ZoneId> zone,
            Supplier<Locale> language,
            Told told) {
        this.rosters = rosters;
        this.tasks = tasks;
        this.clock = clock;
        this.zone = zone;
        this.language = language;
        this.told = told;
    }

    /** Something is being written or printed. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What there was under this name is replaced when the new one is whole. */
    void save(CourseSession session, Path file) {
        RosterPaper paper = paper();
        run(
                Task.of(() -> {
                    byte[] pdf = pdf(paper, session);
                    WholeFile.write(file, part -> Files.write(part, pdf));
                    return file;
                }),
                told::saved);
    }

    void print(CourseSession session, Printers printers) {
        RosterPaper paper = paper();
        run(
                Task.of(() -> {
                    Optional<Printers.Job> job = printers.begin();
                    return new Ready(job.isPresent() ? pdf(paper, session) : null, job);
                }),
                ready -> {
                    if (ready.job().isEmpty()) {
                        told.noPrinter(session);
                    } else if (ready.job().get().asked()) {
                        run(Task.of(() -> print(ready.pdf(), ready.job().get())), pages -> {
                            if (pages.isPresent()) {
                                told.printed(pages.get());
                            } else {
                                told.refused(session);
                            }
                        });
                    }
                });
    }

    private static Optional<Integer> print(byte[] pdf, Printers.Job job) {
        try (PaperPages pages = new PaperPages(pdf)) {
            boolean taken = true;
            for (int page = 0; taken && page < pages.count(); page++) {
                taken = job.print(pages.page(page, DOTS_PER_INCH));
            }
            return job.end() && taken ? Optional.of(pages.count()) : Optional.empty();
        }
    }

    private RosterPaper paper() {
        return new RosterPaper(new DeskTexts(language.get()), zone.get());
    }

    private byte[] pdf(RosterPaper paper, CourseSession session) {
        Roster roster = rosters.roster(session.courseId(), session.day()).orElse(new Roster(session, List.of()));
        return paper.pdf(roster, clock.instant());
    }

    private <T> void run(Task<T> task, Consumer<T> then) {
        busy.set(true);
        tasks.run(task.done(result -> {
                    busy.set(false);
                    then.accept(result);
                })
                .failed(problem -> {
                    busy.set(false);
                    told.problem(problem);
                }));
    }
}
