package coachdesk.cli.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.cli.desks.Typed;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.desk.settings.RunningBackend;
import coachdesk.desk.store.Json;
import coachdesk.testkit.clock.SettableClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member over the server's routes and a coach at a terminal. */
class ConversationsFromTheTerminalTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T18:00:00Z"));
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Backend backend;
    private Path data;
    private String member;
    private String conversation;

    @BeforeEach
    void open() throws Exception {
        data = Files.createDirectories(folder.resolve("desk"));
        Path server = Files.createDirectories(folder.resolve("server"));
        backend = Backend.start(new BackendOptions(0, server, null, false, true, clock));
        String token = backend.localToken().orElseThrow();
        RunningBackend.here(backend.address(), token).write(data);
        JsonSettings.open(data).change(values -> values.withServer("").withDeviceName("Terminal"));
        Map<String, Object> link = Json.read(
                ask("POST", "/api/chat/generate-link", Map.of("title", "Samedi"), "Authorization", "Bearer " + token));
        Map<String, Object> entered = Json.read(ask(
                "POST",
                "/api/chat/smart-entry",
                Map.of("name", "Amélie", "link_token", link.get("link_token")),
                "Accept",
                "*/*"));
        member = (String) ((Map<?, ?>) entered.get("participant")).get("id");
        conversation = (String) ((Map<?, ?>) entered.get("session")).get("id");
    }

    @AfterEach
    void close() {
        http.close();
        backend.close();
    }

    private String ask(String method, String path, Map<String, Object> body, String... header) throws Exception {
        URI address = backend.address().resolve(path);
        var publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(Json.write(body));
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(method, publisher)
                .header("Content-Type", "application/json")
                .headers(header);
        return http.send(request.build(), BodyHandlers.ofString()).body();
    }

    private void memberSays(String text) throws Exception {
        clock.advance(Duration.ofSeconds(5));
        String answer = ask(
                "POST",
                "/api/chat/messages",
                Map.of("session_id", conversation, "sender_id", member, "sender_name", "x", "content", text),
                "Accept",
                "*/*");
        assertThat(answer).contains("created_at");
    }

    private String memberReads() throws Exception {
        return ask(
                "GET",
                "/api/chat/sessions/" + conversation + "/messages?participant_id=" + member,
                null,
                "Accept",
                "*/*");
    }

    private Typed typed(String... words) {
        return Typed.command(clock, List.of("--data", data.toString(), "--lang", "fr"), words);
    }

    @Test
    void what_is_new_is_listed_shown_answered_and_read() throws Exception {
        memberSays("Bonjour,\nil reste de la place ?");
        assertThat(typed("sync").exit()).isZero();
        Typed list = typed("conversations", "list", "--filter", "unread");
        assertThat(list.exit()).as(list.err()).isZero();
        assertThat(list.out())
                .contains(
                        conversation + "\tSamedi\t1 nouveau\t",
                        "il reste de la place ?",
                        "Du nouveau dans 1 conversation");

        Typed shown = typed("conversations", "show", conversation);
        assertThat(shown.out()).contains("ven. 20 nov. 2026 19:00\tAmélie\tBonjour, il reste de la place ?");
        assertThat(typed("conversations", "list", "--json").json().get("unread"))
                .isEqualTo(1);
        assertThat(typed("conversations", "show", conversation, "--read").exit())
                .isZero();
        assertThat(typed("conversations", "list", "--filter", "unread").out()).contains("Aucune conversation");
    }

    @Test
    void what_is_said_waits_for_the_next_sync_and_reaches_the_member_once() throws Exception {
        memberSays("Bonjour");
        assertThat(typed("sync").exit()).isZero();
        clock.advance(Duration.ofMinutes(1));
        Typed said = typed("conversations", "say", conversation, "Oui, à samedi !");
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(typed("conversations", "show", conversation).out()).contains("Oui, à samedi !\ten attente");
        assertThat(memberReads()).doesNotContain("samedi !");
        assertThat(typed("sync").exit()).isZero();
        assertThat(typed("sync").exit()).isZero();
        assertThat(memberReads()).containsOnlyOnce("Oui, à samedi !");
        Map<String, Object> json = typed("conversations", "show", conversation, "--json", "--limit", "1")
                .json();
        assertThat(json.get("earlier")).isEqualTo(1);
        assertThat(json.get("messages").toString())
                .contains("text=Oui, à samedi !", "sender=coach", "delivery=there")
                .doesNotContain("Bonjour");
        assertThat(typed("conversations", "list", "--search", "SAMEDI !").out()).contains(conversation);
        assertThat(typed("conversations", "list", "--search", "dimanche").out()).contains("Aucune conversation");
    }

    @Test
    void what_cannot_be_is_told_and_nothing_is_said() throws Exception {
        assertThat(typed("conversations", "show", "nowhere", "--json").problem())
                .isEqualTo("request.not-found");
        assertThat(typed("conversations", "say", "nowhere", "x", "--json").problem())
                .isEqualTo("request.not-found");
        assertThat(typed("sync").exit()).isZero();
        Typed blank = typed("conversations", "say", conversation, "  ");
        assertThat(blank.exit()).isEqualTo(2);
        assertThat(blank.err()).contains("le texte est vide");
        assertThat(typed("conversations").exit()).isEqualTo(2);
        assertThat(typed("conversations", "show", conversation).out()).contains("Rien n’a encore été dit.");
        assertThat(typed("sync").exit()).isZero();
        assertThat(memberReads()).isEqualTo("[]");
    }
}
