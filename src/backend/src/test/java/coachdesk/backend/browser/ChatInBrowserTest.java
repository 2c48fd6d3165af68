package coachdesk.backend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import coachdesk.testkit.faults.Fault;
import coachdesk.testkit.faults.FaultProxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A member's page in a real browser, with a network that can be cut between the two. */
@Timeout(240)
class ChatInBrowserTest {
    private static final String LONG = "https://example.com/" + "long".repeat(60);

    private Town town;
    private FaultProxy network;
    private Caller coach;
    private URI page;

    @BeforeEach
    void start() {
        town = new Town();
        network = new FaultProxy(town.address());
        coach = town.coach("nord");
        Object link = coach.post("/api/chat/generate-link", Map.of("title", "Cours du samedi"))
                .object()
                .get("link_token");
        page = network.address().resolve("/chat/" + link);
    }

    @AfterEach
    void stop() {
        network.close();
        town.close();
    }

    private Map<?, ?> conversation() {
        return (Map<?, ?>) coach.get("/api/chat/sessions").as(List.class).getFirst();
    }

    private void coachSays(String text) {
        Caller.Reply reply = coach.post(
                "/api/chat/coach-response",
                Map.of("session_id", conversation().get("id"), "message", text, "coach_name", "Zoé"));
        assertThat(reply.status()).isEqualTo(200);
    }

    private List<String> arrived() {
        Map<?, ?>[] messages = coach.get("/api/chat/sessions/" + conversation().get("id") + "/messages")
                .as(Map[].class);
        return Stream.of(messages).map(message -> (String) message.get("text")).toList();
    }

    private static void says(Browser browser, String text) {
        browser.at("#text").sendKeys(text);
        browser.at("#say button").click();
    }

    private static void shows(Browser browser, String... texts) {
        browser.until(
                "the page shows " + List.of(texts),
                () -> browser.texts("#messages li:not(.waiting) p").equals(List.of(texts)) ? true : null);
    }

    private static void stays(Browser browser) {
        assertThat(browser.tooWide()).as("pixels beyond the right edge").isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_member_and_the_coach_talk_through_a_cut(Viewport viewport) {
        String name = "chat-" + viewport.name().toLowerCase(Locale.ROOT);
        try (Browser browser = Browser.open(viewport, "fr-CH,fr", viewport == Viewport.PHONE)) {
            browser.go(page);
            browser.at("#name").sendKeys("Amélie");
            stays(browser);
            browser.picture(name + "-door");
            browser.at("#door button").click();
            says(browser, "Bonjour, y a-t-il encore de la place samedi ?");
            shows(browser, "Bonjour, y a-t-il encore de la place samedi ?");
            coachSays("Oui ! À samedi");
            shows(browser, "Bonjour, y a-t-il encore de la place samedi ?", "Oui ! À samedi");
            coachSays(LONG);
            browser.until("the link", () -> browser.texts("#messages a").contains(LONG));
            stays(browser);
            browser.picture(name);
            assertThat(browser.complaints()).isEmpty();

            network.set(new Fault.Refuse());
            browser.until(
                    "the page says that it is cut off",
                    () -> browser.at("#state").getText().startsWith("Hors ligne"));
            says(browser, "Merci !");
            assertThat(browser.texts("#messages li.waiting p")).containsExactly("Merci !");
            coachSays("Prenez de l’eau.");
            stays(browser);
            browser.picture(name + "-cut");
            network.heal();

            browser.until(
                    "all is there",
                    () -> browser.texts("#messages li:not(.waiting) p").size() == 5);
            browser.until("nothing is said of a cut any more", () -> browser.texts("#state")
                    .equals(List.of("")));
            assertThat(browser.texts("#messages li p")).hasSize(5).endsWith("Prenez de l’eau.", "Merci !");
            assertThat(arrived())
                    .hasSize(5)
                    .endsWith("Prenez de l’eau.", "Merci !")
                    .doesNotHaveDuplicates();

            browser.reload();
            browser.until(
                    "all is there again",
                    () -> browser.texts("#messages li:not(.waiting) p").size() == 5);
            stays(browser);
            // While it is cut off the browser itself writes down every connection that fails; a page cannot keep it
            // from that.
            assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("net::ERR_"));
            assertThat(browser.asked()).isNotEmpty().allSatisfy(asked -> assertThat(
                            Stream.of("http://", "ws://").map(scheme -> scheme + page.getAuthority() + "/"))
                    .anyMatch(asked::startsWith));
        }
    }

    @Test
    void who_writes_too_fast_is_told_kindly_and_loses_nothing() {
        try (Browser browser = Browser.open(Viewport.PHONE, "fr", false)) {
            browser.go(page);
            browser.at("#name").sendKeys("Amélie");
            browser.at("#door button").click();
            browser.at("#text");
            browser.script("for (let i = 1; i <= 22; i++) {"
                    + " document.getElementById('text').value = 'Message ' + i;"
                    + " document.getElementById('say').requestSubmit(); }");
            browser.until("it is said", () -> browser.at("#state").getText().startsWith("Vous écrivez très vite"));
            assertThat(browser.texts("#messages li.waiting p")).containsExactly("Message 21", "Message 22");
            browser.until(
                    "the last message is seen whole",
                    () -> browser.script("const list = document.getElementById('messages');"
                            + " return list.lastElementChild.getBoundingClientRect().bottom"
                            + " <= list.getBoundingClientRect().bottom"));
            browser.picture("chat-phone-fast");
            town.clock.advance(Duration.ofMinutes(1));
            browser.until(
                    "all is there",
                    () -> browser.texts("#messages li:not(.waiting) p").size() == 22);
            browser.until("it is said no more", () -> browser.texts("#state").equals(List.of("")));
            assertThat(arrived()).hasSize(22).startsWith("Message 1").endsWith("Message 21", "Message 22");
            stays(browser);
        }
    }

    @Test
    void who_enters_with_a_double_click_comes_in_once_and_what_is_refused_is_not_lost() {
        try (Browser browser = Browser.open(Viewport.PHONE, "fr", false)) {
            browser.go(page);
            browser.at("#name").sendKeys("Amélie");
            browser.script("const door = document.getElementById('door'); door.requestSubmit(); door.requestSubmit();");
            says(browser, "Bonjour");
            shows(browser, "Bonjour");
            assertThat((List<?>) conversation().get("participant_ids")).hasSize(1);

            coach.put("/api/chat/sessions/" + conversation().get("id"), Map.of("is_deleted", true));
            browser.script("const say = text => { document.getElementById('text').value = text;"
                    + " document.getElementById('say').requestSubmit(); };"
                    + " say('Un'); say('Deux'); document.getElementById('text').value = 'Trois';");
            browser.until(
                    "nothing waits any more",
                    () -> browser.texts("#messages li.waiting p").isEmpty() ? true : null);
            assertThat(browser.script("return document.getElementById('text').value"))
                    .isEqualTo("Un\nDeux\nTrois");
        }
    }
}
