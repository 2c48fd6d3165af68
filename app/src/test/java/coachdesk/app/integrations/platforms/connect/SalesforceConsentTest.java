package coachdesk.app.integrations.platforms.connect;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.evening.StudioServer;
import coachdesk.backend.delivery.providers.Outside;
import coachdesk.backend.integrations.connectors.Reach;
import coachdesk.contract.integrations.Consent;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.Setting;
import coachdesk.contract.integrations.Way;
import coachdesk.desk.Desk;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.remote.ConsentDoor;
import coachdesk.desk.tasks.DirectRunner;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.platforms.FakeSalesforce;
import coachdesk.testkit.platforms.FakeTokenEndpoint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An External Client App of Salesforce, from the yes in the browser to tokens that change at every renewal: with a browser that
 * comes back by itself, with one that does not, and with everything that goes wrong on the way.
 */
class SalesforceConsentTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T09:00:00Z"));
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();
    private final BlockingQueue<Integration> connected = new LinkedBlockingQueue<>();
    private final BlockingQueue<Boolean> told = new LinkedBlockingQueue<>();
    private final List<ConsentDoor> doors = new ArrayList<>();
    private final FakeSalesforce salesforce = new FakeSalesforce(clock);

    @TempDir
    Path folder;

    private StudioServer server;
    private Desk desk;
    private boolean taken;

    @BeforeEach
    void open() throws IOException {
        salesforce.tokens().rotate(true);
        Reach reach = Reach.ORDINARY.at(Map.of(Platform.SALESFORCE, salesforce.address()));
        server = new StudioServer(folder, clock, Outside.ORDINARY.with(reach));
        desk = server.desk("Bureau", server.address());
        desk.sync().syncNow();
    }

    @AfterEach
    void close() {
        doors.forEach(ConsentDoor::close);
        desk.close();
        server.close();
        salesforce.close();
        assertThat(problems).isEmpty();
    }

    private ConnectModel asked() {
        ConnectModel.Around around = new ConnectModel.Around(
                desk.connections().at(),
                () -> {
                    if (taken) {
                        throw new IOException("something else is there");
                    }
                    doors.add(ConsentDoor.open(URI.create("http://127.0.0.1:0/coachdesk"), "Fini"));
                    return doors.getLast();
                },
                new DirectRunner(problems::add),
                pages::add);
        ConnectModel model = new ConnectModel(Platform.SALESFORCE, null, around, connected::add);
        model.choose(Way.OAUTH);
        type(model, "domain", "studio.my.salesforce.com");
        type(model, "client_id", FakeTokenEndpoint.CLIENT);
        type(model, "client_secret", FakeTokenEndpoint.SECRET);
        model.endedProperty().subscribe(now -> {
            if (now != null) {
                told.add(true);
            }
        });
        model.connect();
        assertThat(model.consentProperty().get()).isNotNull();
        return model;
    }

    private static void type(ConnectModel model, String name, String text) {
        Setting setting = model.platform().settings(model.wayProperty().get()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        model.typed(setting).set(text);
    }

    /** What the page of the platform was asked. */
    private Map<String, String> page() {
        URI page = URI.create(pages.getLast());
        assertThat(page.getPath()).isEqualTo("/services/oauth2/authorize");
        return ConsentDoor.values(page.getRawQuery());
    }

    private String yes() {
        assertThat(page()).containsEntry("code_challenge_method", "S256").containsEntry("redirect_uri", Consent.RETURN);
        return salesforce.oauth().consent(page().get("code_challenge"));
    }

    private int visit(String query) throws IOException, InterruptedException {
        URI door = URI.create("http://127.0.0.1:" + doors.getLast().port() + "/coachdesk?" + query);
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(HttpRequest.newBuilder(door).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private void nothingIsKept() {
        desk.sync().syncNow();
        assertThat(desk.connections().all()).isEmpty();
        assertThat(connected).isEmpty();
    }

    @Test
    void the_browser_comes_back_and_every_renewal_brings_other_tokens() throws Exception {
        asked();
        assertThat(visit("code=" + yes() + "&state=" + page().get("state"))).isEqualTo(200);
        Integration there = connected.poll(20, TimeUnit.SECONDS);
        assertThat(there).isNotNull();
        assertThat(there.status()).isEqualTo(Integration.CONNECTED);
        assertThat(there.secrets()).containsOnlyKeys("client_id", "client_secret");
        int given = salesforce.tokens().given();
        for (int i = 1; i <= 3; i++) {
            clock.advance(Duration.ofHours(3));
            assertThat(desk.connections().at().test(there.id()).ok())
                    .as("renewal %d", i)
                    .isTrue();
            assertThat(salesforce.tokens().given()).isEqualTo(given + i);
        }
        salesforce.tokens().refuseAll();
        assertThat(desk.connections().at().test(there.id()).ok())
                .as("another in place of one that is refused")
                .isTrue();
        salesforce.tokens().revokeAll();
        assertThat(desk.connections().at().test(there.id()).error().kind()).isEqualTo("auth");
        desk.sync().syncNow();
        assertThat(desk.connections().find(there.id()).orElseThrow().status()).isEqualTo(Integration.BROKEN);
    }

    @Test
    void where_the_place_is_taken_the_code_is_pasted() throws Exception {
        taken = true;
        ConnectModel model = asked();
        assertThat(model.comesBack()).isFalse();
        String code = yes();
        assertThat(model.paste(Consent.RETURN + "?code=" + code + "&state=somebody-elses"))
                .isFalse();
        assertThat(connected).isEmpty();
        assertThat(model.paste("  " + code + "\n")).isTrue();
        assertThat(connected.poll(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(model.refusalProperty().get()).isNull();
    }

    @Test
    void what_belongs_to_another_consent_is_turned_away() throws Exception {
        ConnectModel model = asked();
        String code = yes();
        assertThat(visit("code=" + code + "&state=somebody-elses")).isEqualTo(404);
        assertThat(visit("code=" + code)).isEqualTo(404);
        assertThat(model.consentProperty().get()).as("it still waits").isNotNull();
        nothingIsKept();
        model.close();
    }

    @Test
    void a_no_is_told_and_leaves_nothing() throws Exception {
        ConnectModel model = asked();
        String state = page().get("state");
        assertThat(visit("error=access_denied&error_description=end-user+denied+authorization&state=" + state))
                .isEqualTo(200);
        assertThat(told.poll(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(model.endedProperty().get()).isEqualTo(ConnectModel.Ended.DECLINED);
        assertThat(model.consentProperty().get()).isNull();
        nothingIsKept();

        taken = true;
        ConnectModel pasted = asked();
        assertThat(pasted.paste(Consent.RETURN + "?error=access_denied&state=" + page().get("state")))
                .isTrue();
        assertThat(pasted.endedProperty().get()).isEqualTo(ConnectModel.Ended.DECLINED);
        nothingIsKept();
    }

    @Test
    void a_code_that_comes_too_late_or_twice_or_is_none_leaves_nothing() {
        ConnectModel late = asked();
        String code = yes();
        clock.advance(Duration.ofMinutes(11));
        assertThat(late.paste(code)).isTrue();
        assertThat(late.endedProperty().get()).isEqualTo(ConnectModel.Ended.LATE);
        assertThat(late.busyProperty().get()).isFalse();

        ConnectModel expired = asked();
        assertThat(expired.paste("a-code-that-expired")).isTrue();
        assertThat(expired.refusalProperty().get().error().kind()).isEqualTo("auth");
        assertThat(expired.consentProperty().get()).as("back to the form").isNull();
        nothingIsKept();
    }

    @Test
    void whoever_cancels_leaves_nothing_and_the_yes_comes_to_nobody() throws Exception {
        ConnectModel model = asked();
        String code = yes();
        String state = page().get("state");
        model.abandon();
        assertThat(model.consentProperty().get()).isNull();
        assertThat(salesforce.asked()).as("it was never asked for a token").isEmpty();
        ConnectModel other = asked();
        assertThat(visit("code=" + code + "&state=" + state)).as("the old one").isEqualTo(404);
        other.close();
        nothingIsKept();
    }
}
