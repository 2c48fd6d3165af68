package coachdesk.app.integrations.platforms.connect;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.evening.StudioServer;
import coachdesk.backend.delivery.providers.Outside;
import coachdesk.backend.integrations.connectors.Reach;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.contract.integrations.Setting;
import coachdesk.contract.integrations.Way;
import coachdesk.desk.Desk;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.remote.ConsentDoor;
import coachdesk.desk.tasks.DirectRunner;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.platforms.FakeHubSpot;
import coachdesk.testkit.platforms.FakeTokenEndpoint;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same on a real backend and a platform that answers: by key, in the browser, and away again; no key stays here. */
class ConnectAtServerTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T18:00:00Z"));
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();
    private final List<Integration> connected = new ArrayList<>();

    @TempDir
    Path folder;

    private FakeHubSpot hubspot;
    private StudioServer server;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        hubspot = new FakeHubSpot(clock);
        Reach reach = Reach.ORDINARY.at(Map.of(Platform.HUBSPOT, hubspot.address()));
        server = new StudioServer(folder, clock, Outside.ORDINARY.with(reach));
        desk = server.desk("Bureau", server.address());
        desk.sync().syncNow();
    }

    @AfterEach
    void close() {
        desk.close();
        server.close();
        hubspot.close();
    }

    private ConnectModel model(Integration before) {
        ConnectModel.Around around = new ConnectModel.Around(
                desk.connections().at(),
                () -> {
                    throw new IOException("the browser is elsewhere");
                },
                new DirectRunner(problems::add),
                pages::add);
        return new ConnectModel(Platform.HUBSPOT, before, around, connected::add);
    }

    private static void type(ConnectModel model, String name, String text) {
        Setting setting = model.platform().settings(model.wayProperty().get()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        model.typed(setting).set(text);
    }

    private Integration kept() {
        desk.sync().syncNow();
        return desk.connections().all().getFirst();
    }

    @Test
    void a_key_is_refused_or_kept_and_is_nowhere_on_this_machine() throws IOException {
        ConnectModel model = model(null);
        type(model, "token", "pat-eu1-of-somebody-else");
        model.connect();
        PlatformTrial refused = model.refusalProperty().get();
        assertThat(refused.error().kind()).isEqualTo("auth");
        desk.sync().syncNow();
        assertThat(desk.connections().all()).as("nothing comes of it").isEmpty();
        type(model, "token", " " + FakeHubSpot.KEY + "\n");
        model.connect();
        assertThat(connected).hasSize(1);
        Integration there = kept();
        assertThat(there.status()).isEqualTo(Integration.CONNECTED);
        assertThat(there.secrets()).containsOnlyKeys("token");
        assertThat(there.enabled()).isFalse();
        assertThat(desk.connections().at().test(there.id()).ok()).isTrue();
        assertThat(problems).isEmpty();
        try (Stream<Path> files = Files.walk(desk.store().folder())) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().noneMatch(ConnectAtServerTest::tells);
        }
        assertThat(desk.connections().at().webhook(there.id()).set()).isFalse();
        assertThat(desk.connections().at().newWebhookSecret(there.id(), null).secret())
                .isNotBlank();
        assertThat(desk.connections().at().webhook(there.id()))
                .satisfies(now -> assertThat(now.set()).isTrue())
                .satisfies(now -> assertThat(now.secret()).isNull());
        desk.connections().at().disconnect(there.id());
        desk.sync().syncNow();
        assertThat(desk.connections().all()).isEmpty();
    }

    private static boolean tells(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(FakeHubSpot.KEY);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void somebody_says_yes_in_the_browser_and_the_address_is_pasted() {
        ConnectModel cancelled = browser();
        cancelled.abandon();
        assertThat(problems).as("the server forgets it").isEmpty();
        ConnectModel model = browser();
        Map<String, String> asked =
                ConsentDoor.values(URI.create(pages.getLast()).getRawQuery());
        String code = hubspot.oauth().consent(asked.get("code_challenge"));
        assertThat(model.paste(asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state")))
                .isTrue();
        assertThat(model.refusalProperty().get()).isNull();
        assertThat(connected).hasSize(1);
        assertThat(kept().way()).isEqualTo(Way.OAUTH.wire());
        assertThat(problems).isEmpty();
    }

    private ConnectModel browser() {
        ConnectModel model = model(null);
        model.choose(Way.OAUTH);
        type(model, "client_id", FakeTokenEndpoint.CLIENT);
        type(model, "client_secret", FakeTokenEndpoint.SECRET);
        model.connect();
        assertThat(model.consentProperty().get()).isNotNull();
        return model;
    }
}
