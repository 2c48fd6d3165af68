package coachdesk.backend.integrations.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.testkit.providers.TestCertificate;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.http.GET;

/** Whom a backend that is not in one's own house may ask, and whom it trusts. */
class ConnectorHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    interface Api {
        @GET("anything")
        Call<JsonNode> anything();
    }

    private static PlatformException asking(ConnectorHttp http, String base, String key) {
        Credential credential = Credential.key("x-api-token", "", () -> key);
        return catchThrowableOfType(PlatformException.class, () -> {
            Wire wire = http.open(URI.create(base), credential, answer -> new Words.Told(null, null, null));
            wire.ask(wire.api(Api.class).anything());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1",
                "https://2130706433",
                "https://10.1.2.3:8443",
                "https://172.31.0.1",
                "https://192.168.1.1",
                "https://169.254.169.254",
                "https://100.64.0.1",
                "https://0.0.0.0",
                "https://[::1]",
                "https://[::ffff:10.0.0.1]",
                "https://[fd00::1]",
                "https://[fe80::1]",
                "https://[64:ff9b::a00:1]",
                "https://[2002:a00:1::1]",
                "https://localhost"
            })
    void a_hosted_backend_asks_nobody_in_its_own_network(String base) {
        try (ConnectorHttp http = new ConnectorHttp(false, PATIENCE)) {
            PlatformException refused = asking(http, base, "key");

            assertThat(refused.kind()).isEqualTo(FailureKind.INVALID);
            assertThat(refused.error().vendorCode()).isEqualTo("private_address");
        }
    }

    /** The public name of a private machine, one of several addresses. */
    @Test
    void a_name_that_leads_into_it_is_refused_too() throws UnknownHostException {
        List<InetAddress> mixed = List.of(InetAddress.getByName("203.0.114.7"), InetAddress.getByName("10.0.0.7"));
        try (ConnectorHttp http = new ConnectorHttp(false, PATIENCE, host -> mixed)) {
            assertThat(asking(http, "https://shop.example", "key").error().vendorCode())
                    .isEqualTo("private_address");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "64:ff9b::808:808"})
    void public_addresses_are_public(String address) throws UnknownHostException {
        assertThat(PublicOnly.isPrivate(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void without_https_nobody_is_asked() {
        try (ConnectorHttp http = new ConnectorHttp(false, PATIENCE)) {
            assertThat(asking(http, "http://shop.example", "key").error().vendorCode())
                    .isEqualTo("https_needed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "line\nbreak", "schlüssel", ""})
    void a_key_that_is_none_is_said_to_nobody(String key) {
        try (ConnectorHttp http = new ConnectorHttp(true, PATIENCE)) {
            PlatformException refused = asking(http, "http://127.0.0.1:1", key);

            assertThat(refused.kind()).isEqualTo(FailureKind.AUTH);
            assertThat(refused.error().vendorCode()).isEqualTo("malformed_key");
            assertThat(refused.getMessage()).isNull();
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_told_apart_from_the_network(@TempDir Path folder)
            throws IOException, GeneralSecurityException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(
                new HttpsConfigurator(TestCertificate.of(folder, "ip:127.0.0.1").context()));
        server.start();
        try (ConnectorHttp http = new ConnectorHttp(true, PATIENCE)) {
            PlatformException refused =
                    asking(http, "https://127.0.0.1:" + server.getAddress().getPort(), "key");

            assertThat(refused.kind()).isEqualTo(FailureKind.TLS);
            assertThat(asking(http, "http://127.0.0.1:1", "key").kind()).isEqualTo(FailureKind.NETWORK);
        } finally {
            server.stop(0);
        }
    }
}
