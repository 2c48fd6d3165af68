package coachdesk.backend.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import coachdesk.backend.blobs.S3Server;
import coachdesk.backend.delivery.providers.Outside;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what with media, and what classic clients see of files that they know nothing of. */
class MediaRoutesTest {
    private static final Map<String, Object> LINK =
            Map.of("slug", "ete", "video_url", "https://youtu.be/AAAAAAAAAA1", "title", "Séance d’été");

    @Test
    void the_coach_alone_makes_lists_and_changes_and_anybody_sees_what_is_shown() {
        try (Town town = new Town()) {
            Caller nord = town.coach("nord");
            nord.post("/api/media/create", LINK);
            Caller door = town.door("nord");
            for (Caller other : List.of(door, town.nobody())) {
                int refused = other == door ? 403 : 401;
                assertThat(other.post("/api/media/create", LINK).status()).isEqualTo(refused);
                assertThat(other.get("/api/media").status()).isEqualTo(refused);
                assertThat(other.put("/api/media/ete", Map.of("title", "x")).status())
                        .isEqualTo(refused);
                assertThat(other.delete("/api/media/ete").status()).isEqualTo(refused);
            }
            Caller sud = town.coach("sud");
            assertThat(sud.get("/api/media").text()).isEqualTo("[]");
            assertThat(sud.get("/api/media/ete").status()).isEqualTo(404);
            assertThat(sud.put("/api/media/ete", Map.of("title", "x")).status()).isEqualTo(404);
            assertThat(sud.delete("/api/media/ete").status()).isEqualTo(404);
            assertThat(sud.post("/api/media/create", LINK).status())
                    .as("an address names no studio")
                    .isEqualTo(400);
            assertThat(town.nobody().get("/api/media/ete").object()).containsEntry("title", "Séance d’été");
            assertThat(town.nobody().get("/v/ete").text()).contains("nord").doesNotContain("sud");
        }
    }

    @Test
    void an_odd_slug_becomes_one_that_can_stand_in_an_address() {
        try (Town town = new Town()) {
            Map<String, Object> odd = new HashMap<>(LINK);
            odd.put("slug", "Été 💃/Promo");
            Map<?, ?> made = (Map<?, ?>)
                    town.coach("nord").post("/api/media/create", odd).object().get("media_link");
            assertThat(made.get("slug")).isEqualTo("ete-promo");
            assertThat(made.get("viewer_url")).isEqualTo(town.address() + "/v/ete-promo");
            assertThat(town.nobody().get("/v/..%2f..%2fetc").status()).isEqualTo(404);
        }
    }

    /** Classic clients send back all that they were shown. */
    @Test
    void a_new_address_takes_the_place_of_a_file_and_the_one_that_was_shown_leaves_it() {
        Film film = Film.of(90_000, 4);
        try (Town town = new Town()) {
            Caller nord = town.coach("nord");
            film.sendAll(nord, 64_000);
            Shelf shelf = new Shelf(nord);
            shelf.add(
                    "own",
                    Map.of(
                            "video_url",
                            "",
                            "file",
                            Map.of("hash", film.hash(), "type", "video/mp4"),
                            "thumbs",
                            shelf.thumbs(16, 9)));
            Map<String, Object> shown = nord.get("/api/media/own").object();
            assertThat(nord.put("/api/media/own", Map.of("title", "Autre", "video_url", shown.get("video_url")))
                            .status())
                    .isEqualTo(200);
            assertThat(nord.get("/api/media/own").object())
                    .containsEntry("title", "Autre")
                    .containsEntry("video_url", shown.get("video_url"))
                    .containsEntry("thumbnail", shown.get("thumbnail"));
            assertThat(town.nobody().get("/v/own/file").status()).isEqualTo(200);
            String address = "https://youtu.be/AAAAAAAAAA1";
            assertThat(nord.put("/api/media/own", Map.of("video_url", address)).object())
                    .extractingByKey("media_link", MAP)
                    .containsEntry("video_url", address)
                    .containsEntry("youtube_id", "AAAAAAAAAA1");
            assertThat(nord.get("/api/media/own").object())
                    .containsEntry("video_url", address)
                    .hasEntrySatisfying("thumbnail", picture -> assertThat(picture.toString())
                            .contains("AAAAAAAAAA1"));
            assertThat(town.nobody().get("/v/own/file").status()).isEqualTo(404);
            assertThat(town.nobody().get("/v/own").text()).contains("AAAAAAAAAA1");
        }
    }

    @Test
    void a_hosted_server_keeps_files_in_an_object_store_and_says_whether_it_answers(@TempDir Path folder)
            throws Exception {
        Film film = Film.of(200_000, 9);
        Outside outside = new Outside(URI.create("https://studio.example.com/"), null, null);
        try (S3Server store = new S3Server();
                Backend backend = Backend.start(new BackendOptions(
                        0, folder, null, false, true, Clock.systemUTC(), outside, false, store.storage()))) {
            Caller coach = new Caller(backend.address(), backend.localToken().orElseThrow());
            Caller anybody = new Caller(backend.address(), null);
            assertThat(anybody.get("/api/health").object()).containsEntry("files", "connected");
            film.sendAll(coach, 64_000);
            new Shelf(coach)
                    .add("own", Map.of("video_url", "", "file", Map.of("hash", film.hash(), "type", "video/mp4")));
            Caller.Reply part = anybody.send("GET", "/v/own/file", null, "Range", "bytes=4-11");
            assertThat(part.status()).isEqualTo(206);
            assertThat(part.text()).isEqualTo("ftypisom");
            assertThat(anybody.get("/v/own").text())
                    .contains("<meta property=\"og:url\" content=\"https://studio.example.com/v/own\">");
            assertThat(((Map<?, ?>) coach.get("/api/media").as(List.class).getFirst()).get("video_url"))
                    .as("for classic clients")
                    .isEqualTo("https://studio.example.com/v/own/file");
            try (Stream<Path> left = Files.walk(folder.resolve("blobs"))) {
                assertThat(left.filter(Files::isRegularFile))
                        .as("nothing stays here")
                        .isEmpty();
            }
            store.goAway();
            assertThat(anybody.get("/v/own/file").status()).isEqualTo(503);
            assertThat(film.send(coach, 0, 10).status()).isEqualTo(503);
            assertThat(anybody.get("/v/own").status()).as("the page itself").isEqualTo(200);
        }
    }
}
