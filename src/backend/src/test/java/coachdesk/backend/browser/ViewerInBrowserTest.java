package coachdesk.backend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import coachdesk.backend.media.Film;
import coachdesk.backend.media.Shelf;
import coachdesk.backend.store.TestDatabases;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** The page of a film or a picture, in a real browser that reaches this machine alone. */
@Timeout(240)
class ViewerInBrowserTest {
    private static final String YOUTUBE = "https://www.youtube.com/watch?v=AAAAAAAAAA1";
    private static final String LONG = "Un titre très long ".repeat(4) + "x".repeat(60);

    private Town town;
    private Caller coach;
    private Shelf shelf;

    @BeforeEach
    void start() {
        town = Town.of("nord", TestDatabases.SQLITE);
        coach = town.coach("nord");
        shelf = new Shelf(coach);
        shelf.concept(Map.of(
                "appName", "Studio Nord",
                "primaryColor", "#D91CD2",
                "externalLink1Url", "https://nord.example.com"));
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private static Film clip() throws IOException {
        try (InputStream in = ViewerInBrowserTest.class.getResourceAsStream("/media/clip.webm")) {
            return new Film(in.readAllBytes());
        }
    }

    private void show(Browser browser, String slug) {
        browser.go(town.address().resolve("/v/" + slug));
        assertThat(browser.tooWide()).as("pixels beyond the right edge").isZero();
    }

    private void askedNobodyElse(Browser browser) {
        assertThat(browser.asked())
                .isNotEmpty()
                .allMatch(asked -> asked.startsWith(town.address() + "/") || asked.startsWith("data:"));
        assertThat(browser.complaints()).isEmpty();
    }

    private static String name(Viewport viewport, String what) {
        return "viewer-" + viewport.name().toLowerCase(Locale.ROOT) + "-" + what;
    }

    private void film(String slug, String source, int width, int height) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("video_url", source);
        fields.put("description", "Une heure de danse au bord du lac.\nCasques fournis, eau à prendre avec soi.");
        fields.put("cta_type", "reserve");
        fields.put("cta_text", "RÉSERVER MA PLACE");
        fields.put("cta_link", "#courses");
        fields.put("thumbs", shelf.thumbs(width, height));
        shelf.add(slug, fields);
    }

    @ParameterizedTest
    @EnumSource
    void a_film_of_another_is_asked_for_only_after_a_click(Viewport viewport) {
        film("ete", YOUTUBE, 16, 9);
        try (Browser browser = Browser.open(viewport, "fr-CH,fr", viewport == Viewport.PHONE)) {
            show(browser, "ete");
            browser.at("#play");
            assertThat(browser.at("#action a").getText()).isEqualTo("RÉSERVER MA PLACE");
            browser.until(
                    "the picture is drawn",
                    () -> browser.script(
                            "const i = document.querySelector('#play img'); return i.complete && i.naturalWidth > 0;"));
            double middle = ((Number) browser.script("const r = document.querySelector('#action a')"
                            + ".getBoundingClientRect(); return (r.left + r.right) / 2 - innerWidth / 2;"))
                    .doubleValue();
            assertThat(middle).as("the button's distance from the middle").isBetween(-1.0, 1.0);
            browser.picture(name(viewport, "film"));
            askedNobodyElse(browser);

            browser.at("#play").click();
            String source = browser.at("#stage iframe").getDomAttribute("src");
            assertThat(source).startsWith("https://www.youtube-nocookie.com/embed/AAAAAAAAAA1?");
            browser.until("the player is asked for", () -> browser.asked().contains(source));
            assertThat(browser.asked())
                    .allMatch(asked -> asked.startsWith(town.address() + "/")
                            || asked.startsWith("data:")
                            || asked.startsWith("https://www.youtube-nocookie.com/")
                            || asked.startsWith("chrome-error:"));
            assertThat(browser.at("#elsewhere a").getDomAttribute("href")).isEqualTo(YOUTUBE);
            assertThat(browser.tooWide()).isZero();
            // The browser of the test reaches nobody else, and says so; a policy that forbade the player would say
            // more.
            assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("net::ERR_"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_own_film_plays_by_keyboard_and_from_this_server(Viewport viewport) throws IOException {
        Film clip = clip();
        clip.sendAll(coach, 100_000);
        Map<String, Object> fields = new HashMap<>();
        fields.put("title", LONG);
        fields.put("video_url", "");
        fields.put("file", Map.of("hash", clip.hash(), "type", "video/webm", "width", 90, "height", 160));
        fields.put("thumbs", shelf.thumbs(9, 16));
        shelf.add("eigen", fields);
        try (Browser browser = Browser.open(viewport, "de-CH,de", viewport == Viewport.DESKTOP)) {
            show(browser, "eigen");
            browser.picture(name(viewport, "own"));
            browser.script("document.getElementById('play').focus();");
            browser.at("#play").sendKeys(Keys.ENTER);
            browser.until(
                    "it plays",
                    () -> browser.script(
                            "const v = document.querySelector('#stage video'); return v && v.currentTime > 0.1;"));
            assertThat(browser.script("return document.activeElement.tagName;")).isEqualTo("VIDEO");
            assertThat(browser.script("return document.getElementById('gone').hidden;"))
                    .isEqualTo(true);
            assertThat(browser.tooWide()).isZero();
            browser.picture(name(viewport, "playing"));
            askedNobodyElse(browser);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_picture_is_simply_there(Viewport viewport) {
        Film picture = Shelf.picture(1600, 1200);
        picture.sendAll(coach, 1_000_000);
        shelf.add(
                "affiche",
                Map.of(
                        "video_url", "",
                        "file", Map.of("hash", picture.hash(), "type", "image/jpeg", "width", 1600, "height", 1200),
                        "thumbs", shelf.thumbs(4, 3)));
        try (Browser browser = Browser.open(viewport, "en-GB", false)) {
            show(browser, "affiche");
            browser.until("it is drawn", () -> browser.script("return document.querySelector('#stage img').complete;"));
            assertThat(browser.at("#stage img").getDomAttribute("alt")).isEqualTo("Séance d’été");
            browser.picture(name(viewport, "picture"));
            askedNobodyElse(browser);
        }
    }

    @Test
    void what_is_on_its_way_gone_or_unknown_is_said() {
        shelf.add("kommt", Map.of("video_url", "", "file", Map.of("hash", "0".repeat(64), "type", "video/mp4")));
        shelf.add("weg", Map.of("video_url", "https://127.0.0.1:9/weg.mp4"));
        try (Browser browser = Browser.open(Viewport.PHONE, "fr", true)) {
            show(browser, "kommt");
            assertThat(browser.texts(".told").getFirst()).startsWith("Ce fichier est en cours d’envoi");
            browser.picture("viewer-phone-awaited");
            askedNobodyElse(browser);
            show(browser, "weg");
            browser.picture("viewer-phone-no-thumbnail");
            browser.at("#play").click();
            assertThat(browser.at("#gone").getText()).isEqualTo("Ce contenu n’est plus disponible.");
            browser.picture("viewer-phone-gone");
        }
        try (Browser browser = Browser.open(Viewport.PHONE, "fr", true)) {
            show(browser, "inconnu");
            assertThat(browser.texts("h1")).isEqualTo(List.of("Page introuvable"));
            browser.picture("viewer-phone-unknown");
            assertThat(browser.asked())
                    .allMatch(asked -> asked.startsWith(town.address() + "/") || asked.startsWith("data:"));
        }
    }
}
