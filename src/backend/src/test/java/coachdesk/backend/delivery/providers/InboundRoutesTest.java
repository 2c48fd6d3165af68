package coachdesk.backend.delivery.providers;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.backend.Caller;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.providers.FakeTwilio;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twilio tells that somebody has written: the person is found by number, and one word ends or begins it all. */
class InboundRoutesTest {
    private static final String NUMBER = "+41790000001";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00Z"));

    @TempDir
    Path folder;

    private Backend backend;
    private Caller coach;
    private String inbound;
    private String ana;
    private String bo;

    @BeforeEach
    void start() {
        URI outside = URI.create("https://desk.example.com");
        backend = Backend.start(
                new BackendOptions(0, folder, null, false, true, clock, Outside.ORDINARY.reachedAt(outside)));
        coach = new Caller(backend.address(), backend.localToken().orElseThrow());
        Map<String, Object> twilio =
                Map.of("account", FakeTwilio.ACCOUNT, "token", FakeTwilio.TOKEN, "from", "+41790000099");
        inbound = (String) coach.put("/api/providers/twilio", twilio).object().get("inbound");
        ana = person("Ana", "079 000 00 01");
        bo = person("Bo", "+41 79 000 00 02");
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    private String person(String name, String whatsapp) {
        Map<String, Object> doc = Map.of("name", name, "email", name + "@example.com", "whatsapp", whatsapp);
        return (String) coach.post("/api/users", doc).object().get("id");
    }

    private Object lastWrote(String id) {
        return coach.get("/api/sync/changes?kind=person&limit=100").text().lines().findFirst().stream()
                .map(text -> (java.util.List<?>)
                        coachdesk.backend.json.Json.read(text).get("changes"))
                .flatMap(java.util.List::stream)
                .map(change -> (Map<?, ?>) change)
                .filter(change -> id.equals(change.get("id")))
                .map(change -> (Map<?, ?>) change.get("doc"))
                .reduce((first, last) -> last)
                .map(doc -> doc.get("last_whatsapp_at"))
                .orElse(null);
    }

    private String optOuts() {
        return coach.get("/api/sync/changes?kind=opt-out&limit=100").text();
    }

    private static Map<String, String> message(String from, String text) {
        return Map.of(
                "From",
                "whatsapp:" + from,
                "To",
                "whatsapp:+41790000099",
                "Body",
                text,
                "MessageSid",
                "SM1",
                "NumMedia",
                "0");
    }

    private int post(Map<String, String> fields, String signature) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String path = URI.create(inbound).getPath();
        Caller twilio = new Caller(backend.address(), null);
        String[] headers = signature == null
                ? new String[] {"Content-Type", "application/x-www-form-urlencoded"}
                : new String[] {"Content-Type", "application/x-www-form-urlencoded", "X-Twilio-Signature", signature};
        return twilio.send("POST", path, body, headers).status();
    }

    private int told(String from, String text) {
        Map<String, String> fields = message(from, text);
        return post(fields, FakeTwilio.signature(inbound, fields));
    }

    @Test
    void who_writes_is_found_by_number_and_may_be_written_to_for_a_day() {
        assertThat(inbound).startsWith("https://desk.example.com/api/inbound/");
        clock.advance(Duration.ofHours(1));
        assertThat(told(NUMBER, "Bonjour, é & + ?")).isEqualTo(200);
        assertThat(lastWrote(ana)).isEqualTo("2026-11-21T19:00:00Z");
        assertThat(lastWrote(bo)).isNull();
        assertThat(optOuts()).doesNotContain(NUMBER);
        assertThat(told("+41790009999", "Wer bin ich?")).isEqualTo(200);
    }

    @Test
    void what_is_not_signed_changes_nothing() {
        Map<String, String> fields = message(NUMBER, "STOP");
        assertThat(post(fields, null)).isEqualTo(403);
        assertThat(post(fields, "AAAA")).isEqualTo(403);
        assertThat(post(message(NUMBER, "START"), FakeTwilio.signature(inbound, fields)))
                .isEqualTo(403);
        assertThat(post(fields, FakeTwilio.signature(inbound + "x", fields))).isEqualTo(403);
        coach.delete("/api/providers/twilio");
        assertThat(post(fields, FakeTwilio.signature(inbound, fields))).isEqualTo(403);
        assertThat(lastWrote(ana)).isNull();
        assertThat(optOuts()).doesNotContain(NUMBER);
    }

    private String messages() {
        return coach.get("/api/sync/changes?kind=message").text()
                + coach.get("/api/sync/changes?kind=conversation").text();
    }

    @Test
    void what_somebody_known_writes_stands_in_their_conversation_once() {
        assertThat(told("+41790009999", "Je ne suis personne")).isEqualTo(200);
        assertThat(messages()).doesNotContain("personne");
        Map<String, String> first = new HashMap<>(message(NUMBER, "Je viens à deux"));
        first.put("MessageSid", "SM-first");
        for (int i = 0; i < 2; i++) {
            assertThat(post(first, FakeTwilio.signature(inbound, first))).isEqualTo(200);
        }
        Map<String, String> second = new HashMap<>(message(NUMBER, ""));
        second.putAll(Map.of("MessageSid", "SM-second", "NumMedia", "1"));
        post(second, FakeTwilio.signature(inbound, second));
        String all = messages();
        assertThat(all.split("Je viens à deux", -1)).hasSize(2);
        assertThat(all.split("\"mode\":\"human\",\"title\"", -1))
                .as("one conversation")
                .hasSize(2);
        assertThat(all)
                .contains("Média reçu par WhatsApp", "\"channel\":\"whatsapp\"")
                .contains("\"participant_ids\":[\"" + ana + "\"]", "\"sender_id\":\"" + ana + "\"")
                .doesNotContain(bo);
    }

    @Test
    void it_stands_in_the_conversation_that_is_there_and_is_answered_by_people() {
        conversation("group", "vip", ana);
        conversation("hers", "ai", ana);
        conversation("his", "ai", bo);
        coach.put("/api/ai-config", Map.of("enabled", true));
        assertThat(told(NUMBER, "Bonsoir")).isEqualTo(200);
        assertThat(messages()).contains("\"session_id\":\"hers\"").doesNotContain("\"session_id\":\"group\"");
        assertThat(coach.get("/api/ai-logs").text()).isEqualTo("[]");
    }

    private void conversation(String id, String mode, String who) {
        Map<String, Object> op = Map.of(
                "n",
                1,
                "opId",
                "op-" + id,
                "kind",
                "conversation",
                "id",
                id,
                "type",
                "create",
                "at",
                "2026-11-21T10:00:00Z",
                "body",
                Map.of("id", id, "mode", mode, "participant_ids", List.of(who)));
        assertThat(coach.post("/api/sync/ops", Map.of("device", id, "ops", List.of(op)))
                        .text())
                .contains("applied");
    }

    @Test
    void stop_is_an_opt_out_of_whatsapp_and_start_takes_it_back() {
        assertThat(told(NUMBER, "Arrêt !")).isEqualTo(200);
        assertThat(told(NUMBER, "STOP")).isEqualTo(200);
        assertThat(optOuts())
                .contains("\"address\":\"" + NUMBER + "\"", "\"channels\":[\"whatsapp\"]", "\"source\":\"reply\"");
        assertThat(told(NUMBER, "start")).isEqualTo(200);
        assertThat(optOuts()).doesNotContain(NUMBER);
        assertThat(told(NUMBER, "stop")).isEqualTo(200);
        assertThat(optOuts()).contains(NUMBER);
    }
}
