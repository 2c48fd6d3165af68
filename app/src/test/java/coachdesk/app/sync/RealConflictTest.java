package coachdesk.app.sync;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.tasks.ManualPauses;
import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.health.Finding;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.remote.ServerAddress;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.settings.FileSecrets;
import coachdesk.desk.sync.Decision;
import coachdesk.desk.sync.Decision.Choice;
import coachdesk.desk.sync.store.PendingChanges;
import coachdesk.desk.tasks.DirectRunner;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two desks at one server change the same field of the same reservation. */
class RealConflictTest {
    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T18:00:00Z"));
    private final List<Problem> problems = new ArrayList<>();
    private final List<Runnable> undo = new ArrayList<>();
    private Backend backend;
    private Desk office;
    private Desk door;
    private SyncModel model;
    private String reservation;

    @BeforeEach
    void bothHaveChangedIt() {
        backend = Backend.start(new BackendOptions(0, folder.resolve("server"), null, true, true, clock));
        office = desk("Bureau", 1);
        door = desk("Accueil", 2);
        office.sync().syncNow();
        door.sync().syncNow();
        reservation = door.reservations()
                .page(ReservationQuery.all(), 0, 1)
                .getFirst()
                .id();
        office.reservations().edit(reservation, Map.of("trackingNumber", "99.00.1111"));
        clock.advance(Duration.ofSeconds(30));
        door.reservations().edit(reservation, Map.of("trackingNumber", "99.00.2222"));
        office.sync().syncNow();
        model = new SyncModel(
                door.sync(),
                door.decisions(),
                () -> new PendingChanges(door.store()).first(SyncModel.MOST_PENDING),
                door.store().signals(),
                new DirectRunner(problems::add),
                new ManualPauses(),
                problems::add,
                (choice, takeBack) -> undo.add(takeBack));
        model.shown();
        model.syncNow();
    }

    private Desk desk(String name, long seed) {
        Path own = folder.resolve(name);
        ServerAddress server =
                new ServerAddress(backend.address(), backend.localToken().orElseThrow());
        Desk desk = DeskOpener.open(
                new DeskOptions(own, clock, new Random(seed), new FileSecrets(own), () -> Optional.of(server)));
        desk.settings().change(values -> values.withServer("").withDeviceName(name));
        return desk;
    }

    @AfterEach
    void close() {
        model.hidden();
        door.close();
        office.close();
        backend.close();
    }

    @Test
    void bothValuesAreShownWithWhoMadeTheOther() {
        assertThat(model.open()).singleElement().satisfies(decision -> {
            assertThat(decision.reason()).isEqualTo(Decision.Reason.CONFLICT);
            assertThat(decision.theirDevice()).isEqualTo("Bureau");
            assertThat(decision.fields()).singleElement().satisfies(field -> {
                assertThat(field.name()).isEqualTo("trackingNumber");
                assertThat(field.mine()).isEqualTo("\"99.00.2222\"");
                assertThat(field.theirs()).isEqualTo("\"99.00.1111\"");
            });
        });
        assertThat(model.statusProperty().get().toDecide()).isEqualTo(1);
        assertThat(problems).isEmpty();
    }

    @Test
    void mineGoesToTheServerAndToTheOtherDesk() {
        model.settle(model.open().getFirst(), Choice.MINE);
        assertThat(model.open()).isEmpty();
        assertThat(model.pending()).hasSize(1);

        model.syncNow();
        office.sync().syncNow();

        assertThat(tracking(office)).isEqualTo("99.00.2222");
        assertThat(model.pending()).isEmpty();
        assertThat(model.statusProperty().get().synced()).isTrue();
    }

    @Test
    void undoOpensTheDecisionAgainAndTakesTheChangeOutOfTheQueue() {
        model.settle(model.open().getFirst(), Choice.MINE);

        undo.getFirst().run();

        assertThat(model.open()).hasSize(1);
        assertThat(model.pending()).isEmpty();
        assertThat(tracking(door)).isEqualTo("99.00.1111");
    }

    @Test
    void undoAfterTheServerTookItBringsTheOtherValueBackEverywhere() {
        model.settle(model.open().getFirst(), Choice.MINE);
        model.syncNow();

        undo.getFirst().run();
        model.syncNow();
        office.sync().syncNow();

        assertThat(model.open()).hasSize(1);
        assertThat(tracking(office)).isEqualTo("99.00.1111");
    }

    @Test
    void theServersAnswersLetTheClockBeChecked() {
        HealthModel health = new HealthModel(door.health()::run, new DirectRunner(problems::add), problems::add);

        health.check();

        assertThat(health.findings())
                .filteredOn(finding -> finding.check() == Finding.Check.CLOCK)
                .extracting(Finding::level)
                .containsExactly(Finding.Level.OK);
    }

    private Object tracking(Desk desk) {
        return desk.reservations().detail(reservation).orElseThrow().raw().get("trackingNumber");
    }
}
