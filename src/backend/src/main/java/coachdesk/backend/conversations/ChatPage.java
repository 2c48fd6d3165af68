package coachdesk.backend.conversations;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Route;
import coachdesk.backend.json.Json;
import coachdesk.backend.records.Classic;
import coachdesk.contract.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** The page behind a chat link: one document that loads nothing else, in the language of whoever opens it. */
public final class ChatPage {
    private static final String FOLDER = "/backend/chat/";
    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH, Locale.GERMAN);

    private final Classic classic;
    private final Askers askers;
    private final String page = read(FOLDER + "chat.html");
    private final String style = read(FOLDER + "theme.css") + read(FOLDER + "chat.css");
    private final String script = read(FOLDER + "chat.js");

    public ChatPage(Classic classic, Askers askers) {
        this.classic = classic;
        this.askers = askers;
    }

    public List<Route> routes() {
        return List.of(Route.get(Routes.CHAT_PAGE, Access.OPEN, this::page));
    }

    private Answer page(Call call) {
        String language = language(call.header("Accept-Language").orElse(""));
        Map<String, String> words = words(language);
        Optional<Linked> link = Linked.find(askers, classic, call.at("token"));
        if (link.isEmpty()) {
            return html(
                    404,
                    "<!DOCTYPE html><html lang=\"" + language + "\"><meta charset=\"utf-8\"><title>"
                            + escaped(words.get("title")) + "</title><p>" + escaped(words.get("expired"))
                            + "</p></html>");
        }
        String title = Field.text(link.get().doc(), "title", "");
        return html(
                200,
                page.replace("{{lang}}", language)
                        .replace("{{token}}", escaped(call.at("token")))
                        .replace("{{title}}", escaped(title.isBlank() ? words.get("title") : title))
                        .replace("{{words}}", Json.write(words).replace("<", "\\u003c"))
                        .replace("{{style}}", style)
                        .replace("{{script}}", script));
    }

    private Answer html(int status, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String policy = "default-src 'none'; script-src '" + hash(script) + "'; style-src '" + hash(style)
                + "'; img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors"
                + " 'none'";
        return new Answer(
                status, "text/html; charset=utf-8", out -> out.write(bytes), Map.of("Content-Security-Policy", policy));
    }

    /** French where none of ours is asked for. */
    private static String language(String wanted) {
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), LANGUAGES);
            return (found == null ? Locale.FRENCH : found).getLanguage();
        } catch (IllegalArgumentException e) {
            return Locale.FRENCH.getLanguage();
        }
    }

    private static Map<String, String> words(String language) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(read("/backend/i18n/chat_" + language + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> words.put(name, properties.getProperty(name)));
        return words;
    }

    private static String read(String file) {
        try (InputStream in = ChatPage.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("{{", "{&#8203;{");
    }
}
