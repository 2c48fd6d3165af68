package coachdesk.app.integrations.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import coachdesk.app.evening.StudioServer;
import coachdesk.backend.delivery.providers.Outside;
import coachdesk.backend.integrations.connectors.Reach;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.ConnectRequest;
import coachdesk.contract.integrations.Consent;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.SyncRun;
import coachdesk.desk.Desk;
import coachdesk.desk.integrations.Wish;
import coachdesk.desk.problems.ProblemException;
import coachdesk.testkit.platforms.FakeHubSpot;
import coachdesk.testkit.platforms.FakePlatform;
import coachdesk.testkit.platforms.FakeTokenEndpoint;
import coachdesk.testkit.platforms.FakeZendesk;
import coachdesk.testkit.providers.FakeHttp;
import coachdesk.testkit.providers.ProviderFault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** While people really go to platforms, well and badly: no secret on either machine, and nobody's name in a log. */
class NothingToldTest {
    private static final String REFUSED = "pat-eu1-refused-by-hubspot";
    private static final String BEGINS = "the sweep begins";
    private static final String SIGNS = "secret-that-signs-what-comes";
    private static final List<String> PERSONAL = List.of(
            "Diallo",
            "Rossi",
            "Favre",
            "awa@example.com",
            "bruno@example",
            "chloe.example",
            "41790000001",
            "790000001");

    private final Clock clock = Clock.systemUTC();
    private final FakeHubSpot hubspot = new FakeHubSpot(clock);
    private final FakeZendesk zendesk = new FakeZendesk(clock);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("coachdesk");
    private final Level before = ours.getLevel();
    private final List<String> told = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>(List.of(
            FakeHubSpot.KEY,
            REFUSED,
            SIGNS,
            FakeTokenEndpoint.SECRET,
            "zendesk-access-",
            "zendesk-refresh-",
            "fake-code-"));

    @TempDir
    Path folder;

    private StudioServer server;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        Reach reach =
                Reach.ORDINARY.at(Map.of(Platform.HUBSPOT, hubspot.address(), Platform.ZENDESK, zendesk.address()));
        server = new StudioServer(folder, clock, Outside.ORDINARY.with(reach));
        server.add(
                Kind.PERSON.wire(),
                List.of(
                        person("p-1", "Awa Diallo", "awa@example.com", "+41790000001"),
                        person("p-2", "Bruno Rossi", "bruno@example.com", ""),
                        person("p-3", "Chloé Favre", "chloe.example", "079 000 00 01")));
        desk = server.desk("Bureau", server.address());
        desk.sync().syncNow();
        log.start();
        root.addAppender(log);
        ours.setLevel(Level.DEBUG);
        ours.debug(BEGINS);
    }

    private static Map<String, Object> person(String id, String name, String email, String number) {
        return Map.of("id", id, "name", name, "email", email, "whatsapp", number);
    }

    @AfterEach
    void close() {
        ours.setLevel(before);
        root.detachAppender(log);
        hubspot.close();
        zendesk.close();
    }

    @Test
    void whateverGoesWellOrBadlyOnlyPlatformsHearIt() throws Exception {
        connect();
        for (FakePlatform there : List.of(hubspot, zendesk)) {
            // Not at a search, which is a POST as well: after a refusal to be read nobody reads there for a while.
            String writes = "(POST|PUT|PATCH) (?!.*search).*";
            there.next(writes, new ProviderFault.BrokenBefore());
            there.next(
                    writes,
                    new ProviderFault.Says(new FakeHttp.Reply(
                            400, "{\"message\":\"Email address awa@example.com of Awa Diallo is invalid\"}")));
        }
        List<Integration> all = desk.connections().all();
        assertThat(all).hasSize(2);
        for (Integration one : all) {
            desk.connections().edit(one.id(), Map.of("enabled", true));
            done(one, Wish.rehearsal());
            done(one, Wish.everything());
            done(one, Wish.retry(null));
            done(one, Wish.one(Kind.PERSON.wire(), "p-2"));
        }
        assertThat(hubspot.people().all()).as("it was really done").isNotEmpty();
        assertThat(zendesk.people().all()).isNotEmpty();
        for (Integration one : all) {
            desk.connections().look(one.id());
            read(one.id());
        }
        handToN8n(all.getFirst());
        refuse(all);
        desk.close();
        server.close();

        assertThat(told).as("there was something to tell").anyMatch(text -> text.contains("person"));
        assertThat(String.join("\n", told)).doesNotContain(secrets);
        String lines = log.list.stream()
                .map(event -> event.getFormattedMessage() + event.getKeyValuePairs() + event.getThrowableProxy())
                .collect(Collectors.joining("\n"));
        assertThat(lines).as("it was listened to").contains(BEGINS);
        assertThat(lines).doesNotContain(secrets).doesNotContainIgnoringCase(PERSONAL.toArray(String[]::new));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(secrets);
            }
        }
    }

    private void connect() {
        desk.connections().at().connect(request("i-1", "hubspot", "key", Map.of("token", FakeHubSpot.KEY)));
        Map<String, String> client = Map.of(
                "subdomain", "nord", "client_id", FakeTokenEndpoint.CLIENT, "client_secret", FakeTokenEndpoint.SECRET);
        Consent consent = desk.connections().at().consent(request("i-2", "zendesk", "oauth", client));
        String code = zendesk.oauth().consent(consent.authorize().replaceAll(".*code_challenge=([^&]*).*", "$1"));
        told.add(String.valueOf(desk.connections().at().consented(consent.state(), code)));
        desk.sync().syncNow();
    }

    private static ConnectRequest request(String id, String platform, String way, Map<String, String> values) {
        return new ConnectRequest(id, platform, way, null, values, null);
    }

    private void done(Integration one, Wish wish) throws Exception {
        String run = desk.connections().ask(one.id(), wish);
        until(() -> {
            desk.sync().syncNow();
            return desk.connections()
                    .run(run)
                    .filter(now -> now.endedAt() != null)
                    .isPresent();
        });
        told.add(String.valueOf(desk.connections().run(run).map(SyncRun::error)));
    }

    private void handToN8n(Integration one) throws Exception {
        desk.connections().at().n8n(one.id());
        String secret = desk.connections().at().newN8nSecret(one.id()).secret();
        desk.connections()
                .edit(one.id(), Map.of("connector", Integration.N8N, "n8n_webhook_url", hubspot.address() + "/hook"));
        done(one, Wish.one(Kind.PERSON.wire(), "p-1"));
        read(one.id());
        desk.connections().edit(one.id(), Map.of("connector", Integration.BUILTIN));
        desk.sync().syncNow();
        assertThat(secret).isNotBlank();
        secrets.add(secret);
        told.add(String.valueOf(desk.connections().at().newWebhookSecret(one.id(), SIGNS)));
    }

    private void refuse(List<Integration> all) throws Exception {
        hubspot.tokens().refuseAll();
        zendesk.tokens().revokeAll();
        for (Integration one : all) {
            told.add(String.valueOf(desk.connections().at().test(one.id())));
            read(one.id());
        }
        try {
            told.add(String.valueOf(
                    desk.connections().at().reconnect(request("i-1", "hubspot", "key", Map.of("token", REFUSED)))));
            desk.connections().at().reconnect(request("i-9", "hubspot", "key", Map.of("token", REFUSED)));
        } catch (ProblemException e) {
            told.add(e + " " + e.problem());
        }
        desk.sync().syncNow();
        assertThat(desk.connections().all()).allMatch(one -> Integration.BROKEN.equals(one.status()));
    }

    /** All that can be asked about it. */
    private void read(String id) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String path : List.of(
                    "/api/integrations/" + id + "/activity",
                    "/api/integrations/" + id + "/n8n",
                    "/api/integrations/" + id + "/webhook",
                    "/api/v1/integrations",
                    "/api/v1/integrations/configured",
                    "/api/v1/integrations/" + id,
                    "/api/v1/integrations/" + id + "/logs",
                    "/api/sync/changes")) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path))
                        .header("Authorization", "Bearer " + server.token())
                        .build();
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                told.add(answer.body() + new HashMap<>(answer.headers().map()));
            }
        }
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        for (int i = 0; i < 1_200 && !condition.getAsBoolean(); i++) {
            never.await(50, TimeUnit.MILLISECONDS);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
