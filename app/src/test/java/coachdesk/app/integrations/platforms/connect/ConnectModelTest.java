package coachdesk.app.integrations.platforms.connect;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.FakePlatforms;
import coachdesk.app.PlatformSamples;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.integrations.ConnectAnswer;
import coachdesk.contract.integrations.Consent;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.contract.integrations.Setting;
import coachdesk.contract.integrations.SyncError;
import coachdesk.contract.integrations.Way;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.remote.ConsentDoor;
import coachdesk.desk.store.Json;
import coachdesk.desk.tasks.DirectRunner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A coach connects platforms, by key and in the browser, again after it broke, and changes their mind. */
class ConnectModelTest {
    private static final Integration CONNECTED =
            Json.mapper().convertValue(PlatformSamples.working(), Integration.class);

    private final FakePlatforms server = new FakePlatforms();
    private final List<String> pages = new ArrayList<>();
    private final List<Integration> connected = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<ConsentDoor> doors = new ArrayList<>();
    private ConsentDoor.Doors opening = () -> {
        doors.add(ConsentDoor.open(URI.create("http://127.0.0.1:0/coachdesk"), "Fini"));
        return doors.getLast();
    };

    @AfterEach
    void close() {
        doors.forEach(ConsentDoor::close);
        assertThat(problems).isEmpty();
    }

    private ConnectModel model(Platform platform, Integration before) {
        return new ConnectModel(
                platform,
                before,
                new ConnectModel.Around(server, () -> opening.open(), new DirectRunner(problems::add), pages::add),
                connected::add);
    }

    private static Integration record(Map<String, Object> doc) {
        return Json.mapper().convertValue(doc, Integration.class);
    }

    private static void type(ConnectModel model, String name, String text) {
        Setting setting = model.platform().settings(model.wayProperty().get()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        model.typed(setting).set(text);
    }

    private ConnectModel hubspotInTheBrowser() {
        ConnectModel model = model(Platform.HUBSPOT, null);
        model.choose(Way.OAUTH);
        type(model, "client_id", "9c1f0a");
        type(model, "client_secret", "geheim");
        model.connect();
        return model;
    }

    @Test
    void what_is_plainly_wrong_is_named_before_anybody_is_asked() {
        ConnectModel model = model(Platform.ZENDESK, null);
        model.choose(Way.KEY);
        type(model, "email", "coach at example.com");
        type(model, "token", " abc\ndef ");
        model.connect();
        assertThat(model.wrongProperty().get())
                .containsExactly(
                        Map.entry("subdomain", Wrong.MISSING),
                        Map.entry("email", Wrong.SPACES),
                        Map.entry("token", Wrong.SPACES));
        type(model, "email", "coach.example.com");
        assertThat(model.wrongProperty().get()).containsEntry("email", Wrong.INVALID);
        assertThat(server.asked).isEmpty();
    }

    @Test
    void a_key_is_sent_as_it_was_meant_and_forgotten_with_the_panel() {
        server.connecting = () -> new ConnectAnswer(CONNECTED, server.trial, null);
        ConnectModel model = model(Platform.HUBSPOT, null);
        type(model, "token", " pat-eu1-0123 ");
        model.connect();
        assertThat(server.requests).singleElement().satisfies(request -> {
            assertThat(request.id()).isNull();
            assertThat(request.way()).isEqualTo("key");
            assertThat(request.values()).isEqualTo(Map.of("token", "pat-eu1-0123"));
        });
        assertThat(connected).containsExactly(CONNECTED);
        assertThat(model.typed(Platform.HUBSPOT.settings(Way.KEY).getFirst()).get())
                .isEmpty();
    }

    @Test
    void what_the_server_finds_wrong_stands_at_its_field_and_a_refusal_below() {
        ConnectModel model = model(Platform.WOOCOMMERCE, null);
        type(model, "store", "https://192.168.1.20");
        type(model, "consumer_key", "ck_1");
        type(model, "consumer_secret", "cs_1");
        server.connecting = () -> new ConnectAnswer(null, null, Map.of("store", "private", "consumer_key", "odd-word"));
        model.connect();
        assertThat(model.wrongProperty().get())
                .isEqualTo(Map.of("store", Wrong.PRIVATE, "consumer_key", Wrong.INVALID));
        PlatformTrial refused = new PlatformTrial(false, 401, 90, null, null, null, new SyncError("auth", "401", null));
        server.connecting = () -> new ConnectAnswer(null, refused, null);
        model.connect();
        assertThat(model.wrongProperty().get()).isEmpty();
        assertThat(model.refusalProperty().get()).isEqualTo(refused);
        assertThat(connected).isEmpty();
    }

    @Test
    void without_the_server_it_is_said_and_nothing_is_lost_of_what_was_typed() {
        server.problem = Problem.of(ErrorCode.SERVER_UNREACHABLE);
        ConnectModel model = model(Platform.PIPEDRIVE, null);
        type(model, "company", "studio");
        type(model, "token", "abc");
        model.connect();
        assertThat(model.problemProperty().get().code()).isEqualTo(ErrorCode.SERVER_UNREACHABLE);
        assertThat(model.busyProperty().get()).isFalse();
        server.problem = null;
        server.connecting = () -> new ConnectAnswer(CONNECTED, null, null);
        model.connect();
        assertThat(model.problemProperty().get()).isNull();
        assertThat(connected).hasSize(1);
    }

    @Test
    void again_a_secret_left_empty_stays_and_another_account_asks_for_it_anew() {
        ConnectModel model = model(Platform.SALESFORCE, record(PlatformSamples.broken()));
        assertThat(model.wayProperty().get()).isEqualTo(Way.CLIENT);
        model.connect();
        assertThat(server.requests.getLast().id()).isEqualTo("i-salesforce");
        assertThat(server.requests.getLast().values()).isEqualTo(Map.of("domain", "studio-nord.my.salesforce.com"));
        type(model, "domain", "other.my.salesforce.com");
        model.connect();
        assertThat(model.wrongProperty().get()).isEqualTo(Map.of("client_secret", Wrong.AGAIN));
        model.choose(Way.OAUTH);
        model.connect();
        assertThat(model.wrongProperty().get())
                .as("another way begins anew")
                .isEqualTo(Map.of("domain", Wrong.MISSING, "client_id", Wrong.MISSING));
    }

    @Test
    void the_browser_comes_back_through_the_door() throws Exception {
        CountDownLatch here = new CountDownLatch(1);
        server.connecting = () -> {
            here.countDown();
            return new ConnectAnswer(CONNECTED, null, null);
        };
        ConnectModel model = hubspotInTheBrowser();
        assertThat(pages).containsExactly("https://login.example.com/authorize?state=state-1");
        assertThat(server.requests.getLast().redirect()).isEqualTo(Consent.RETURN);
        assertThat(model.comesBack()).isTrue();
        visit("/coachdesk?code=other&state=somebody-else");
        assertThat(model.consentProperty().get()).as("somebody else's").isNotNull();
        visit("/coachdesk?code=sesame&state=state-1");
        assertThat(here.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(server.asked).containsExactly("consent hubspot", "consented state-1 sesame");
    }

    private void visit(String rest) throws IOException, InterruptedException {
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://127.0.0.1:" + doors.getLast().port() + rest))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
    }

    @Test
    void where_no_browser_comes_back_the_code_or_its_whole_address_is_pasted() {
        opening = () -> {
            throw new IOException("taken");
        };
        server.connecting = () -> new ConnectAnswer(CONNECTED, null, null);
        ConnectModel model = hubspotInTheBrowser();
        assertThat(model.comesBack()).isFalse();
        assertThat(server.requests.getLast().redirect()).isNull();
        assertThat(model.paste("http://127.0.0.1:47813/coachdesk?code=a&state=stranger"))
                .isFalse();
        assertThat(model.paste("http://127.0.0.1:47813/coachdesk?error=x")).isFalse();
        assertThat(connected).isEmpty();
        assertThat(model.paste(" http://127.0.0.1:47813/coachdesk?code=a%2Fb&state=state-1 "))
                .isTrue();
        assertThat(server.asked).endsWith("consented state-1 a/b");
        assertThat(connected).hasSize(1);
        ConnectModel other = hubspotInTheBrowser();
        assertThat(other.paste("bare-code")).isTrue();
        assertThat(server.asked).endsWith("consented state-1 bare-code");
    }

    @Test
    void cancelled_or_closed_nothing_is_left() {
        ConnectModel cancelled = hubspotInTheBrowser();
        cancelled.abandon();
        assertThat(cancelled.consentProperty().get()).isNull();
        ConnectModel closed = hubspotInTheBrowser();
        closed.close();
        assertThat(server.asked)
                .containsExactly("consent hubspot", "cancel state-1", "consent hubspot", "cancel state-1");
        closed.close();
        assertThat(server.asked).as("once").hasSize(4);
    }

    @Test
    void what_was_connected_after_the_panel_was_closed_is_taken_away_again() {
        ConnectModel[] model = new ConnectModel[1];
        server.connecting = () -> {
            model[0].close();
            return new ConnectAnswer(CONNECTED, null, null);
        };
        model[0] = model(Platform.HUBSPOT, null);
        type(model[0], "token", "pat");
        model[0].connect();
        assertThat(server.asked).containsExactly("connect hubspot", "disconnect i-hubspot");
        assertThat(connected).isEmpty();
    }

    @Test
    void what_is_wrong_with_a_consent_stands_at_its_field_and_no_page_is_opened() {
        server.consent = new Consent(null, null, Map.of("client_id", "invalid"));
        ConnectModel model = hubspotInTheBrowser();
        assertThat(pages).isEmpty();
        assertThat(model.consentProperty().get()).isNull();
        assertThat(model.wrongProperty().get()).isEqualTo(Map.of("client_id", Wrong.INVALID));
        assertThat(server.asked).containsExactly("consent hubspot");
    }
}
