package coachdesk.backend.media;

import coachdesk.contract.media.FileType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pictures that YouTube has of films, fetched by the server and kept: so a page has one before somebody clicks, and
 * YouTube learns of nobody who only looks. Thread-safe.
 */
public final class Covers {
    private static final List<String> NAMES = List.of("maxresdefault.jpg", "hqdefault.jpg");
    private static final Duration FRESH = Duration.ofDays(30);
    /** One that could not be had is asked for again. */
    private static final Duration MISSED = Duration.ofMinutes(10);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST = 1024 * 1024;
    private static final int REMEMBERED = 1_000;

    private final URI source;
    private final Path folder;
    private final Clock clock;
    private final Map<String, Instant> missed = new LinkedHashMap<>();

    /** Not before it is used, as it costs more than all else in a start. */
    private static final class Client {
        static final HttpClient ONE = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * @param source null for a server that asks nobody
     * @param folder where they are kept
     */
    public Covers(URI source, Path folder, Clock clock) {
        this.source = source;
        this.folder = folder;
        this.clock = clock;
    }

    boolean any() {
        return source != null;
    }

    /**
     * A JPEG; empty when it cannot be had at the moment.
     *
     * @param id of a film, checked
     */
    Optional<byte[]> of(String id) {
        if (source == null) {
            return Optional.empty();
        }
        Path file = folder.resolve(id + ".jpg");
        try {
            if (Files.exists(file)
                    && Files.getLastModifiedTime(file)
                            .toInstant()
                            .isAfter(clock.instant().minus(FRESH))) {
                return Optional.of(Files.readAllBytes(file));
            }
            if (missedLately(id)) {
                return Optional.empty();
            }
            for (String name : NAMES) {
                byte[] picture = fetched(id, name);
                if (picture != null) {
                    keep(file, picture);
                    return Optional.of(picture);
                }
            }
        } catch (IOException e) {
            // Told as not to be had, below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        miss(id);
        return Optional.empty();
    }

    private synchronized boolean missedLately(String id) {
        Instant at = missed.get(id);
        return at != null && at.isAfter(clock.instant().minus(MISSED));
    }

    private synchronized void miss(String id) {
        missed.put(id, clock.instant());
        if (missed.size() > REMEMBERED) {
            missed.remove(missed.keySet().iterator().next());
        }
    }

    /** Null for anything but a picture of reasonable size. */
    private byte[] fetched(String id, String name) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(source.resolve("/vi/" + id + "/" + name))
                .timeout(PATIENCE)
                .build();
        HttpResponse<InputStream> response = Client.ONE.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            boolean picture = response.statusCode() == 200
                    && bytes.length <= LARGEST
                    && FileType.ofContent(bytes).filter(FileType.JPEG::equals).isPresent();
            return picture ? bytes : null;
        }
    }

    private void keep(Path file, byte[] picture) throws IOException {
        Files.createDirectories(folder);
        Path near = Files.createTempFile(folder, "cover", ".new");
        Files.write(near, picture);
        Files.setLastModifiedTime(near, FileTime.from(clock.instant()));
        Files.move(near, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
