package coachdesk.backend.media;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.backend.Caller;
import coachdesk.backend.delivery.providers.Outside;
import coachdesk.testkit.clock.SettableClock;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of films from a server that stands in for YouTube's. */
class CoversTest {
    private static final String ID = "AAAAAAAAAA1";

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00Z"));
    private final Map<String, byte[]> pictures = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private Covers covers;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            byte[] picture = pictures.get(path);
            exchange.sendResponseHeaders(picture == null ? 404 : 200, picture == null ? -1 : picture.length);
            try (exchange;
                    var out = exchange.getResponseBody()) {
                out.write(picture == null ? new byte[0] : picture);
            }
        });
        server.start();
        covers = covers();
    }

    private Covers covers() {
        return new Covers(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), folder.resolve("covers"), clock);
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_picture_is_fetched_once_and_kept_for_a_month_over_a_restart() {
        byte[] picture = Shelf.picture(64, 36).bytes();
        pictures.put("/vi/" + ID + "/hqdefault.jpg", picture);
        assertThat(covers.of(ID)).contains(picture);
        assertThat(covers.of(ID)).contains(picture);
        assertThat(covers().of(ID)).contains(picture);
        assertThat(asked).containsExactly("/vi/" + ID + "/maxresdefault.jpg", "/vi/" + ID + "/hqdefault.jpg");
        clock.advance(Duration.ofDays(31));
        covers.of(ID);
        assertThat(asked).hasSize(4);
    }

    @Test
    void what_is_no_picture_or_too_large_or_away_is_none_and_is_not_asked_for_again_at_once() {
        pictures.put("/vi/" + ID + "/maxresdefault.jpg", "<svg onload=\"alert(1)\">".getBytes());
        pictures.put("/vi/" + ID + "/hqdefault.jpg", new byte[2 * 1024 * 1024]);
        assertThat(covers.of(ID)).isEmpty();
        assertThat(covers.of(ID)).isEmpty();
        assertThat(asked).hasSize(2);
        byte[] picture = Shelf.picture(64, 36).bytes();
        pictures.put("/vi/" + ID + "/maxresdefault.jpg", picture);
        clock.advance(Duration.ofMinutes(11));
        assertThat(covers.of(ID)).contains(picture);
        server.stop(0);
        assertThat(covers.of("BBBBBBBBBB2")).isEmpty();
        assertThat(covers.of(ID)).as("kept").contains(picture);
    }

    @Test
    void a_page_has_the_picture_before_anybody_clicks_and_from_its_own_server() {
        byte[] picture = Shelf.picture(64, 36).bytes();
        pictures.put("/vi/" + ID + "/maxresdefault.jpg", picture);
        Outside outside = new Outside(
                null,
                null,
                null,
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                Outside.ORDINARY.platforms());
        try (Backend backend = Backend.start(new BackendOptions(0, folder, null, false, true, clock, outside))) {
            Caller coach = new Caller(backend.address(), backend.localToken().orElseThrow());
            Shelf shelf = new Shelf(coach);
            shelf.add("da", Map.of("video_url", "https://youtu.be/" + ID));
            shelf.add("weg", Map.of("video_url", "https://youtu.be/BBBBBBBBBB2"));
            Caller anybody = new Caller(backend.address(), null);
            assertThat(anybody.get("/v/da").text()).contains("<img src=\"/v/da/thumb/1280\" alt=\"\">");
            assertThat(anybody.get("/v/da/thumb/1280").header("content-length"))
                    .isEqualTo(Integer.toString(picture.length));
            assertThat(anybody.get("/v/weg/thumb/1280").header("content-type")).isEqualTo("image/gif");
        }
    }

    @Test
    void a_server_that_asks_nobody_has_none() {
        assertThat(new Covers(null, folder, clock).of(ID)).isEmpty();
    }
}
