package coachdesk.app.integrations.platforms.connect;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.integrations.Consent;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.Way;
import coachdesk.desk.remote.ConsentDoor;
import coachdesk.testkit.platforms.FakeSalesforce;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An External Client App of Salesforce, from the yes in the browser to tokens that change at every renewal: with a browser that
 * comes back by itself, with one that does not, and with everything that goes wrong on the way.
 */
class SalesforceConsentTest extends AtServer<FakeSalesforce> {
    private final BlockingQueue<Boolean> told = new LinkedBlockingQueue<>();
    private final List<ConsentDoor> doors = new ArrayList<>();
    private boolean taken;

    SalesforceConsentTest() {
        super(Platform.SALESFORCE, FakeSalesforce::new);
        there.tokens().rotate(true);
    }

    @AfterEach
    void close() {
        doors.forEach(ConsentDoor::close);
    }

    private ConnectModel asked() {
        ConnectModel model = model(() -> {
            if (taken) {
                throw new IOException("something else is there");
            }
            doors.add(ConsentDoor.open(URI.create("http://127.0.0.1:0/coachdesk"), "Fini"));
            return doors.getLast();
        });
        model.choose(Way.OAUTH);
        type(model, "domain", "studio.my.salesforce.com");
        model.endedProperty().subscribe(now -> {
            if (now != null) {
                told.add(true);
            }
        });
        ask(model);
        return model;
    }

    /** What the page of the platform was asked. */
    private Map<String, String> asks() {
        assertThat(page().getPath()).isEqualTo("/services/oauth2/authorize");
        return ConsentDoor.values(page().getRawQuery());
    }

    private String yes() {
        assertThat(asks()).containsEntry("code_challenge_method", "S256").containsEntry("redirect_uri", Consent.RETURN);
        return there.oauth().consent(asks().get("code_challenge"));
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
        assertThat(visit("code=" + yes() + "&state=" + asks().get("state"))).isEqualTo(200);
        Integration made = connected.poll(20, TimeUnit.SECONDS);
        assertThat(made).isNotNull();
        assertThat(made.status()).isEqualTo(Integration.CONNECTED);
        assertThat(made.secrets()).containsOnlyKeys("client_id", "client_secret");
        int given = there.tokens().given();
        for (int i = 1; i <= 3; i++) {
            clock.advance(Duration.ofHours(3));
            assertThat(desk.connections().at().test(made.id()).ok())
                    .as("renewal %d", i)
                    .isTrue();
            assertThat(there.tokens().given()).isEqualTo(given + i);
        }
        there.tokens().refuseAll();
        assertThat(desk.connections().at().test(made.id()).ok())
                .as("another in place of one that is refused")
                .isTrue();
        there.tokens().revokeAll();
        assertThat(desk.connections().at().test(made.id()).error().kind()).isEqualTo("auth");
        desk.sync().syncNow();
        assertThat(desk.connections().find(made.id()).orElseThrow().status()).isEqualTo(Integration.BROKEN);
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
        String state = asks().get("state");
        assertThat(visit("error=access_denied&error_description=end-user+denied+authorization&state=" + state))
                .isEqualTo(200);
        assertThat(told.poll(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(model.endedProperty().get()).isEqualTo(ConnectModel.Ended.DECLINED);
        assertThat(model.consentProperty().get()).isNull();
        nothingIsKept();

        taken = true;
        ConnectModel pasted = asked();
        assertThat(pasted.paste(Consent.RETURN + "?error=access_denied&state=" + asks().get("state")))
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
        String state = asks().get("state");
        model.abandon();
        assertThat(model.consentProperty().get()).isNull();
        assertThat(there.asked()).as("it was never asked for a token").isEmpty();
        ConnectModel other = asked();
        assertThat(visit("code=" + code + "&state=" + state)).as("the old one").isEqualTo(404);
        other.close();
        nothingIsKept();
    }
}
