package coachdesk.app;

import coachdesk.app.tasks.FxTaskRunner;
import coachdesk.contract.ErrorCode;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.overview.OverviewPage;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.settings.DeskSecrets;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.desk.settings.Settings;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
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

    /** @param page what the window is shown with, being read; empty for the front desk, which has no overview */
    record Opened(Desk desk, DeskSecrets secrets, CompletableFuture<Optional<OverviewPage>> page) {}

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

    /** @param looks gets, on another thread, what the window can be dressed with before the store is open */
    CompletableFuture<Opened> begin(Consumer<Settings.Values> looks) {
        return tasks.ahead(() -> open(looks));
    }

    private Opened open(Consumer<Settings.Values> looks) {
        if (taken) {
            throw Problem.of(ErrorCode.FOLDER_LOCKED, "folder", options.folder().toString())
                    .asException();
        }
        Settings settings = JsonSettings.open(options.folder());
        looks.accept(settings.values());
        DeskSecrets secrets = DeskSecrets.open(options.folder());
        Desk opened =
                DeskOpener.open(new DeskOptions(options.folder(), clock, random.get(), secrets, embedded), settings);
        if (options.demo() && opened.settings().values().server() == null) {
            opened.settings().change(values -> values.withServer(""));
        }
        // While the window is made. What fails here fails again where it is said.
        return new Opened(opened, secrets, tasks.ahead(() -> firstPage(opened)));
    }

    private static Optional<OverviewPage> firstPage(Desk desk) {
        if (desk.settings().values().frontDesk()) {
            desk.reservations().page(ReservationQuery.all(), 0, 1);
            return Optional.empty();
        }
        return Optional.of(desk.overview().page(1));
    }
}
