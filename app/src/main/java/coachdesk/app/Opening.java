package coachdesk.app;

import coachdesk.app.tasks.FxTaskRunner;
import coachdesk.contract.ErrorCode;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.settings.DeskSecrets;
import coachdesk.desk.tasks.Task;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Opens the data folder beside the window's thread. */
final class Opening {
    private final StartOptions options;
    private final boolean taken;
    private final FxTaskRunner tasks;
    private final Clock clock;
    private final Supplier<RandomGenerator> random;
    private final EmbeddedBackend embedded;

    record Opened(Desk desk, DeskSecrets secrets) {}

    /** @param taken whether another window has the folder and does not answer */
    Opening(
            StartOptions options,
            boolean taken,
            FxTaskRunner tasks,
            Clock clock,
            Supplier<RandomGenerator> random,
            EmbeddedBackend embedded) {
        this.options = options;
        this.taken = taken;
        this.tasks = tasks;
        this.clock = clock;
        this.random = random;
        this.embedded = embedded;
    }

    CompletableFuture<Opened> begin() {
        return tasks.ahead(this::open);
    }

    private Opened open() {
        if (taken) {
            throw Problem.of(ErrorCode.FOLDER_LOCKED, "folder", options.folder().toString())
                    .asException();
        }
        DeskSecrets secrets = DeskSecrets.open(options.folder());
        Desk opened = DeskOpener.open(new DeskOptions(options.folder(), clock, random.get(), secrets, embedded));
        if (options.demo() && opened.settings().values().server() == null) {
            opened.settings().change(values -> values.withServer(""));
        }
        // While the window is made, what it is shown with. What fails here fails again where it is said.
        tasks.run(Task.of(() -> firstPage(opened)).failed(problem -> {}));
        return new Opened(opened, secrets);
    }

    /** The overview is not there for the front desk. */
    private static Object firstPage(Desk desk) {
        return desk.settings().values().frontDesk()
                ? desk.reservations().page(ReservationQuery.all(), 0, 1)
                : desk.overview().page(1);
    }
}
