package coachdesk.cli.media;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.cli.desks.ChildJava;
import coachdesk.desk.remote.MediaServer;
import coachdesk.desk.remote.ServerAddress;
import coachdesk.testkit.faults.Fault;
import coachdesk.testkit.faults.FaultProxy;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that brings a film to the server is killed after every piece, and goes on where it was each time. */
class FilesKilledTest {
    private static final long SEED = 9_1122;
    /** Of a megabyte each. */
    private static final int PIECES = 3;

    private static final int SIZE = (PIECES << 20) + 4_321;

    @TempDir
    Path folder;

    @Test
    void a_film_arrives_whole_though_the_program_is_killed_after_each_piece() throws Exception {
        byte[] content = film();
        Path film = Files.write(folder.resolve("film.mp4"), content);
        Path data = Files.createDirectories(folder.resolve("desk"));
        BackendOptions options = new BackendOptions(0, folder.resolve("server"), null, false, true, Clock.systemUTC());
        try (Backend backend = Backend.start(options);
                FaultProxy network = new FaultProxy(backend.address())) {
            // So that the kill falls into the next piece.
            network.set(new Fault.Latency(Duration.ofMillis(30)));
            String token = backend.localToken().orElseThrow();
            int kills = 0;
            while (killed(data, film, network.address().toString(), token)) {
                kills++;
                assertThat(kills).as("each goes on where the last one was").isLessThanOrEqualTo(PIECES + 1);
            }
            assertThat(kills).isGreaterThanOrEqualTo(2);
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            ServerAddress address = new ServerAddress(backend.address(), token);
            try (MediaServer server = new MediaServer(() -> Optional.of(address), Clock.systemUTC())) {
                assertThat(server.uploaded(hash).complete()).isTrue();
                Path back = folder.resolve("back");
                server.download(hash, SIZE, back);
                assertThat(Files.readAllBytes(back)).isEqualTo(content);
            }
            assertThat(data.resolve("media").toFile().list()).containsExactly(hash);
        }
    }

    /** @return false when all had arrived before */
    private boolean killed(Path data, Path film, String address, String token)
            throws IOException, InterruptedException {
        Process child =
                new ChildJava(folder).run(FilesKillChild.class, data.toString(), film.toString(), address, token);
        boolean killed = false;
        try (BufferedReader lines = child.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("SENT")) {
                    killed = child.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(child.waitFor()).isEqualTo(killed ? 137 : 0);
        return killed;
    }

    private static byte[] film() {
        byte[] film = new byte[SIZE];
        new Random(SEED).nextBytes(film);
        byte[] head = "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, film, 0, head.length);
        return film;
    }
}
