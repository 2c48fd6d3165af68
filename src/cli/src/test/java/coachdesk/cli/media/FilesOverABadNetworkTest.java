package coachdesk.cli.media;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.media.FileState;
import coachdesk.desk.media.MediaAction;
import coachdesk.desk.media.MediaFields;
import coachdesk.desk.media.MediaFiles.Taken;
import coachdesk.desk.media.MediaLink.Words;
import coachdesk.desk.remote.MediaServer;
import coachdesk.desk.remote.ServerAddress;
import coachdesk.desk.settings.FileSecrets;
import coachdesk.testkit.faults.Fault;
import coachdesk.testkit.faults.FaultProxy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A film goes to a real server over a network that is cut again and again, and the program ends in between. */
class FilesOverABadNetworkTest {
    private static final long SEED = 3_1122;
    private static final int SIZE = 6_500_000;

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private final Semaphore something = new Semaphore(0);
    private Backend backend;
    private FaultProxy network;
    private Desk desk;
    private String hash;

    @BeforeEach
    void start() throws IOException {
        backend = Backend.start(new BackendOptions(0, folder.resolve("server"), null, false, true, clock));
        network = new FaultProxy(backend.address());
        network.set(new Fault.Refuse());
        open();
    }

    private void open() throws IOException {
        Path data = Files.createDirectories(folder.resolve("desk"));
        desk = DeskOpener.open(new DeskOptions(
                data,
                clock,
                new SplittableRandom(SEED),
                new FileSecrets(data),
                () -> Optional.of(address(network.address()))));
        desk.settings().change(values -> values.withServer(""));
        desk.sync().listen(status -> something.release());
        desk.store().signals().listen(topics -> something.release());
        desk.sync().start();
    }

    private ServerAddress address(java.net.URI at) {
        return new ServerAddress(at, backend.localToken().orElseThrow());
    }

    @AfterEach
    void stop() {
        desk.close();
        network.close();
        backend.close();
    }

    private void until(BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the time is up").isLessThan(end);
            something.tryAcquire(200, TimeUnit.MILLISECONDS);
        }
    }

    private long sent() {
        return desk.media().list("").getFirst().state().sent();
    }

    private byte[] film() {
        byte[] film = new byte[SIZE];
        new Random(SEED).nextBytes(film);
        byte[] head = "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, film, 0, head.length);
        return film;
    }

    private void add() throws IOException {
        Taken taken = desk.mediaFiles().take(Files.write(folder.resolve("film.mp4"), film()));
        hash = taken.file().hash();
        desk.media()
                .create(new MediaFields(
                        new Words("Film", "film", "", "", "", MediaAction.NONE), taken.file(), taken.thumbs()));
    }

    @Test
    void it_arrives_whole_though_it_is_cut_and_the_program_ends() throws Exception {
        add();
        assertThat(desk.sync().status().files()).isEqualTo(1);
        // No connection carries more than this: smaller pieces get through.
        network.set(new Fault.CutAfter(Fault.Way.TO_SERVER, 700_000));
        until(() -> sent() > 500_000);
        desk.close();
        open();
        assertThat(sent()).isPositive();
        network.set(new Fault.CutAfter(Fault.Way.TO_CLIENT, 900));
        something.tryAcquire(2, TimeUnit.SECONDS);
        network.set(new Fault.Reset());
        something.tryAcquire(1, TimeUnit.SECONDS);
        network.set(new Fault.CaptivePortal());
        something.tryAcquire(1, TimeUnit.SECONDS);
        assertThat(desk.sync().status().synced()).isFalse();
        network.heal();
        desk.sync().nudge();
        until(() -> desk.sync().status().files() == 0);
        assertThat(desk.media().list("").getFirst().state().stage()).isEqualTo(FileState.Stage.THERE);
        try (MediaServer server = new MediaServer(() -> Optional.of(address(backend.address())), clock)) {
            assertThat(server.uploaded(hash).complete()).isTrue();
            Path back = folder.resolve("back");
            server.download(hash, SIZE, back);
            assertThat(Files.readAllBytes(back)).isEqualTo(film());
        }
        until(() -> desk.sync().status().synced());
        assertThat(folder.resolve("desk/media").toFile().list()).containsExactly(hash);
    }
}
