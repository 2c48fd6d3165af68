package coachdesk.backend.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page behind a link: whole in itself, in the reader's language, and nothing that was written runs in it. */
class ChatPageTest {
    private Town town;
    private String link;

    @BeforeEach
    void start() {
        town = new Town();
        link = (String) town.coach("nord")
                .post("/api/chat/generate-link", Map.of("title", "</title><script>alert(1)</script>{{script}}"))
                .object()
                .get("link_token");
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private Caller.Reply page(String language) {
        return town.nobody().send("GET", "/chat/" + link, null, "Accept-Language", language);
    }

    @Test
    void it_runs_its_own_script_and_no_other() throws Exception {
        Caller.Reply page = page("fr");
        String policy = page.header("content-security-policy");
        assertThat(policy).contains("default-src 'none'", "connect-src 'self'", "frame-ancestors 'none'");
        assertThat(policy).doesNotContain("unsafe", "http");
        assertThat(page.text())
                .doesNotContain("<script>alert", "src=\"", "{{title")
                .contains("&lt;/script&gt;{{script}}</h1>");
        for (String what : List.of("script", "style")) {
            Matcher block =
                    Pattern.compile("(?s)<" + what + ">(.*?)</" + what + ">").matcher(page.text());
            assertThat(block.find()).isTrue();
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(block.group(1).getBytes(StandardCharsets.UTF_8));
            assertThat(policy)
                    .contains(what + "-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
            assertThat(block.find()).isFalse();
        }
    }

    @Test
    void it_speaks_the_readers_language_and_french_where_it_does_not_know_it() {
        Map<String, String> expected = Map.of(
                "de-CH,de;q=0.9,en;q=0.5", "de", "en-GB", "en", "fr-CH", "fr", "pt,es", "fr", "", "fr", ";;q=x", "fr");
        expected.forEach((asked, language) ->
                assertThat(page(asked).text()).as(asked).contains("<html lang=\"" + language + "\">"));
    }

    @Test
    void every_language_has_every_word_that_the_script_uses() throws IOException {
        String script = text("/backend/chat/chat.js") + text("/backend/chat/chat.html");
        Set<String> used = new TreeSet<>();
        Matcher word = Pattern.compile(
                        "words\\.(\\w+)|state\\([^')]*'(\\w+)'|data-word=\"(\\w+)\"|\\? '(\\w+)' : '(\\w+)'")
                .matcher(script);
        while (word.find()) {
            for (int i = 1; i <= word.groupCount(); i++) {
                if (word.group(i) != null) {
                    used.add(word.group(i));
                }
            }
        }
        used.remove("mine");
        for (String language : List.of("fr", "en", "de")) {
            assertThat(words(language)).as(language).containsAll(used).containsAll(words("fr"));
        }
    }

    private static Set<String> words(String language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new StringReader(text("/backend/i18n/chat_" + language + ".properties"))) {
            words.load(reader);
        }
        return words.stringPropertyNames();
    }

    private static String text(String file) throws IOException {
        try (var in = ChatPage.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_link_that_leads_nowhere_says_so() {
        Caller.Reply reply = town.nobody().get("/chat/unknown");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("content-type")).startsWith("text/html");
        assertThat(reply.text()).contains("Ce lien");
    }
}
