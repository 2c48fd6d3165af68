package coachdesk.backend.media;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import coachdesk.backend.store.TestDatabases;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a page says and whom it asks, without a browser. */
class ViewerTest {
    @AutoClose
    private final Town town = Town.of("nord", TestDatabases.SQLITE);

    private final Caller coach = town.coach("nord");
    private final Caller anybody = town.nobody();
    private final Shelf shelf = new Shelf(coach);

    private static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari/605.1";
    private static final String YOUTUBE = "https://youtu.be/AAAAAAAAAA1";

    private Caller.Reply page(String slug, String... headers) {
        return anybody.send("GET", "/v/" + slug, null, headers);
    }

    private Object views(String slug) {
        return coach.get("/api/media/" + slug).object().get("views");
    }

    @Test
    void titles_and_words_are_shown_and_never_obeyed() {
        shelf.concept(Map.of(
                "appName",
                "<b>Studio</b>",
                "primaryColor",
                "red;}body{display:none",
                "externalLink1Url",
                "nord.example.com"));
        shelf.add(
                "odd",
                Map.of(
                        "title", "</title><script>alert(1)</script>{{script}}",
                        "description", "<img src=x onerror=alert(1)>\nZweite Zeile",
                        "video_url", YOUTUBE,
                        "cta_type", "custom",
                        "cta_text", "<i>Los</i>",
                        "cta_link", "javascript:alert(1)"));
        String html = page("odd").text();
        assertThat(html)
                .contains("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;{{script}}")
                .contains("&lt;img src=x onerror=alert(1)&gt;<br>")
                .contains("&lt;b&gt;Studio&lt;/b&gt;")
                .doesNotContain("<script>alert", "<img src=x", "javascript:", "display:none}", "red;", "<i>Los");
        assertThat(html.split("<script>", -1)).as("one script").hasSize(2);
    }

    @Test
    void a_page_asks_nobody_but_its_server_and_after_a_click_the_one_that_plays() {
        shelf.add("film", Map.of("video_url", YOUTUBE));
        Caller.Reply reply = page("film");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-security-policy"))
                .contains("default-src 'none'")
                .contains("img-src 'self' data:;")
                .contains("media-src 'self';")
                .contains("frame-src https://www.youtube-nocookie.com;")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe", "*");
        shelf.add("vimeo", Map.of("video_url", "https://vimeo.com/76979871"));
        assertThat(page("vimeo").header("content-security-policy")).contains("frame-src https://player.vimeo.com;");
        shelf.add("drive", Map.of("video_url", "https://drive.google.com/file/d/1AbCdEfGhIjKlMnOpQrStUv/view"));
        assertThat(page("drive").header("content-security-policy")).contains("frame-src https://drive.google.com;");
        shelf.add("clip", Map.of("video_url", "https://video.example.com/clip.mp4"));
        assertThat(page("clip").header("content-security-policy"))
                .contains("media-src 'self' https://video.example.com;")
                .doesNotContain("frame-src");
        shelf.add("site", Map.of("video_url", "https://example.com/page"));
        assertThat(page("site").text()).contains("Ce lien ne mène pas").doesNotContain("id=\"play\"");
    }

    @Test
    void the_button_below_leads_where_the_web_is_or_is_not_there() {
        shelf.concept(Map.of("externalLink1Url", "https://nord.example.com"));
        shelf.add("a", Map.of("video_url", YOUTUBE, "cta_type", "reserve", "cta_link", "#courses"));
        assertThat(page("a").text())
                .contains("<a href=\"https://nord.example.com#courses\" rel=\"noopener\">Réserver</a>");
        shelf.add("b", Map.of("video_url", YOUTUBE, "cta_text", "VOIR", "cta_link", "https://example.com/voir"));
        assertThat(page("b").text()).contains("<a href=\"https://example.com/voir\" rel=\"noopener\">VOIR</a>");
        shelf.add(
                "c",
                Map.of("video_url", YOUTUBE, "cta_type", "none", "cta_text", "X", "cta_link", "https://x.example"));
        assertThat(page("c").text()).doesNotContain("id=\"action\"");
    }

    @Test
    void whoever_shows_the_link_finds_absolute_addresses_of_title_picture_and_film() {
        Film film = Film.of(5_000, 2);
        film.sendAll(coach, 5_000);
        shelf.concept(Map.of("appName", "Studio Nord"));
        shelf.add(
                "ete",
                Map.of(
                        "description",
                        "Une vidéo\nde présentation",
                        "video_url",
                        "",
                        "file",
                        Map.of("hash", film.hash(), "type", "video/mp4", "width", 1920, "height", 1080),
                        "thumbs",
                        shelf.thumbs(16, 9)));
        String base = town.address().toString();
        for (String path : List.of("/v/ete", "/api/share/ete", "/api/media/ete/og", "/v/ETE")) {
            assertThat(anybody.get(path).text())
                    .as(path)
                    .contains("<meta property=\"og:title\" content=\"Séance d’été\">")
                    .contains("<meta property=\"og:description\" content=\"Une vidéo de présentation\">")
                    .contains("<meta property=\"og:url\" content=\"" + base + "/v/ete\">")
                    .contains("<meta property=\"og:image\" content=\"" + base + "/v/ete/thumb/1280\">")
                    .contains("<meta property=\"og:image:width\" content=\"1280\">")
                    .contains("<meta property=\"og:video\" content=\"" + base + "/v/ete/file\">")
                    .contains("<meta property=\"og:site_name\" content=\"Studio Nord\">")
                    .contains("<meta name=\"twitter:card\" content=\"summary_large_image\">")
                    .contains("<meta name=\"twitter:image\" content=\"" + base + "/v/ete/thumb/1280\">");
        }
    }

    @Test
    void an_own_film_is_given_in_parts_and_kept_by_whoever_looked() {
        Film film = Film.of(300_000, 4);
        shelf.add("own", Map.of("video_url", "", "file", Map.of("hash", film.hash(), "type", "video/mp4")));
        assertThat(page("own").text())
                .as("not here yet")
                .contains("en cours d’envoi")
                .contains("http-equiv=\"refresh\"")
                .doesNotContain("id=\"play\"");
        assertThat(anybody.get("/v/own/file").status()).isEqualTo(404);
        film.sendAll(coach, 100_000);
        Caller.Reply here = page("own");
        assertThat(here.text()).contains("data-src=\"/v/own/file?v=").doesNotContain("http-equiv=\"refresh\"");
        assertThat(here.header("cache-control")).isEqualTo("no-cache");
        assertThat(page("own", "If-None-Match", here.header("etag")).status()).isEqualTo(304);

        Caller.Reply part = anybody.send("GET", "/v/own/file", null, "Range", "bytes=100000-");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.header("content-range")).isEqualTo("bytes 100000-299999/300000");
        assertThat(part.header("content-type")).isEqualTo("video/mp4");
        assertThat(part.header("cache-control")).contains("max-age");
        assertThat(anybody.send("GET", "/v/own/file", null, "If-None-Match", part.header("etag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void thumbnails_come_in_the_width_that_is_asked_for_or_the_next() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("video_url", YOUTUBE);
        fields.put("thumbs", shelf.thumbs(16, 9));
        shelf.add("t", fields);
        String small = anybody.get("/v/t/thumb/320").header("etag");
        String large = anybody.get("/v/t/thumb/1280").header("etag");
        assertThat(small).isNotEqualTo(large);
        assertThat(anybody.get("/v/t/thumb/640").header("etag")).isEqualTo(large);
        assertThat(anybody.get("/v/t/thumb/4000").header("etag")).isEqualTo(large);
        assertThat(anybody.get("/v/t/thumb/1").header("content-type")).isEqualTo("image/jpeg");
        assertThat(anybody.get("/v/t/thumb/x").header("etag")).isEqualTo(small);
        shelf.add("none", Map.of("video_url", YOUTUBE));
        assertThat(anybody.get("/v/none/thumb/320").status()).isEqualTo(404);
    }

    @Test
    void a_page_that_is_gone_says_so_in_the_visitors_language_and_the_studios_name() {
        shelf.concept(Map.of("appName", "Studio Nord"));
        Caller.Reply reply = page("weg", "Accept-Language", "de-CH,de;q=0.9");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text()).contains("Seite nicht gefunden", "Studio Nord", "<html lang=\"de\">");
        assertThat(page("weg", "Accept-Language", "it").text()).contains("Page introuvable");
        assertThat(page("weg", "Accept-Language", "en;q=x").text()).contains("Page introuvable");
        assertThat(page("weg", "Accept-Language", "en-GB").text()).contains("Page not found");
        coach.post("/api/media/create", Map.of("slug", "kurz", "video_url", YOUTUBE, "title", "Kurz"));
        assertThat(page("kurz").status()).isEqualTo(200);
        coach.delete("/api/media/kurz");
        assertThat(page("kurz").status()).isEqualTo(404);
        assertThat(anybody.get("/api/go/kurz").status()).isEqualTo(404);
    }

    @Test
    void a_visit_counts_once_and_only_of_a_person() {
        shelf.add("vu", Map.of("video_url", YOUTUBE));
        page("vu", "User-Agent", PHONE);
        page("vu", "User-Agent", PHONE);
        assertThat(views("vu")).isEqualTo(1);
        page("vu", "User-Agent", PHONE.replace("iPhone", "iPad"));
        assertThat(views("vu")).isEqualTo(2);
        page("vu", "User-Agent", "facebookexternalhit/1.1");
        page("vu", "User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1)");
        page("vu?preview=1", "User-Agent", PHONE + " other");
        anybody.send("HEAD", "/v/vu", null, "User-Agent", PHONE + " third");
        anybody.send("GET", "/api/media/vu/og", null, "User-Agent", PHONE + " fourth");
        coach.get("/api/media/vu");
        assertThat(views("vu")).isEqualTo(2);
        town.clock.advance(Views.VISIT.plus(Duration.ofSeconds(1)));
        page("vu", "User-Agent", PHONE);
        assertThat(views("vu")).isEqualTo(3);
    }

    @Test
    void what_was_counted_is_written_once_for_many_and_reaches_the_desks() {
        shelf.add("vu", Map.of("video_url", YOUTUBE));
        long before = town.records().seq(town.tenant("nord"));
        for (int i = 0; i < 5; i++) {
            page("vu", "User-Agent", PHONE + i);
        }
        assertThat(town.records().seq(town.tenant("nord"))).isEqualTo(before);
        town.views().write();
        assertThat(town.records().seq(town.tenant("nord"))).isEqualTo(before + 1);
        assertThat(coach.get("/api/sync/changes?kind=media").text()).contains("\"views\":5");
        assertThat(views("vu")).isEqualTo(5);
    }
}
