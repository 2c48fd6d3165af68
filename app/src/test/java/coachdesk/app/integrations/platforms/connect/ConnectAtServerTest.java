package coachdesk.app.integrations.platforms.connect;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.contract.integrations.Way;
import coachdesk.desk.remote.ConsentDoor;
import coachdesk.testkit.platforms.FakeHubSpot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same on a real backend and a platform that answers: by key, in the browser, and away again; no key stays here. */
class ConnectAtServerTest extends AtServer<FakeHubSpot> {
    ConnectAtServerTest() {
        super(Platform.HUBSPOT, FakeHubSpot::new);
    }

    private ConnectModel model() {
        return model(() -> {
            throw new IOException("the browser is elsewhere");
        });
    }

    private Integration kept() {
        desk.sync().syncNow();
        return desk.connections().all().getFirst();
    }

    @Test
    void a_key_is_refused_or_kept_and_is_nowhere_on_this_machine() throws IOException {
        ConnectModel model = model();
        type(model, "token", "pat-eu1-of-somebody-else");
        model.connect();
        PlatformTrial refused = model.refusalProperty().get();
        assertThat(refused.error().kind()).isEqualTo("auth");
        desk.sync().syncNow();
        assertThat(desk.connections().all()).as("nothing comes of it").isEmpty();
        type(model, "token", " " + FakeHubSpot.KEY + "\n");
        model.connect();
        assertThat(connected).hasSize(1);
        Integration made = kept();
        assertThat(made.status()).isEqualTo(Integration.CONNECTED);
        assertThat(made.secrets()).containsOnlyKeys("token");
        assertThat(made.enabled()).isFalse();
        assertThat(desk.connections().at().test(made.id()).ok()).isTrue();
        assertThat(problems).isEmpty();
        try (Stream<Path> files = Files.walk(desk.store().folder())) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().noneMatch(ConnectAtServerTest::tells);
        }
        assertThat(desk.connections().at().webhook(made.id()).set()).isFalse();
        assertThat(desk.connections().at().newWebhookSecret(made.id(), null).secret())
                .isNotBlank();
        assertThat(desk.connections().at().webhook(made.id()))
                .satisfies(now -> assertThat(now.set()).isTrue())
                .satisfies(now -> assertThat(now.secret()).isNull());
        desk.connections().at().disconnect(made.id());
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
        Map<String, String> asked = ConsentDoor.values(page().getRawQuery());
        String code = there.oauth().consent(asked.get("code_challenge"));
        assertThat(model.paste(asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state")))
                .isTrue();
        assertThat(model.refusalProperty().get()).isNull();
        assertThat(connected).hasSize(1);
        assertThat(kept().way()).isEqualTo(Way.OAUTH.wire());
        assertThat(problems).isEmpty();
    }

    private ConnectModel browser() {
        ConnectModel model = model();
        model.choose(Way.OAUTH);
        ask(model);
        return model;
    }
}
