package coachdesk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.http.OpenApi;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Every call of customers, each held against the document. */
final class CustomerCalls {
    private static final String LIST = "/api/v1/customers";
    private static final String ONE = LIST + "/{id}";

    private CustomerCalls() {}

    static void all(OpenApi api) {
        Map<String, Object> wanted = Map.of("first_name", "Zoé", "email", "zoe@example.com", "tags", List.of("yoga"));
        Map<?, ?> made =
                (Map<?, ?>) api.ask("POST", LIST, LIST, wanted).object().get("customer");
        String here = LIST + "/" + made.get("id");
        assertThat(api.provoke("POST", LIST, wanted).status()).isEqualTo(409);
        assertThat(api.provoke("POST", LIST, Map.of()).status()).isEqualTo(400);
        api.ask("GET", LIST, LIST + "?limit=5&offset=0&search=zo&status=active", null);
        api.ask("GET", LIST, LIST + "?updated_since=2020-01-01", null);
        api.ask("GET", ONE, here, null);
        api.ask("PUT", ONE, here, Map.of("status", "vip"));
        for (String file : List.of(LIST + "/export", "/api/v1/export/customers")) {
            api.ask("GET", file, file, null);
        }
        api.ask("DELETE", ONE, here, null);
        assertThat(api.provoke("GET", here, null).status()).isEqualTo(404);
    }

    /** With an account that signs in. @param open a client who signs in anew */
    static void tokens(OpenApi api, String email, String password, Function<String, OpenApi> open) {
        String auth = "/api/v1/auth/";
        Map<String, Object> login = Map.of("email", email, "password", password);
        String token = (String)
                api.ask("POST", auth + "login", auth + "login", login).object().get("token");
        assertThat(api.provoke("POST", auth + "login", Map.of()).status()).isEqualTo(400);
        for (String name : List.of("signup", "register")) {
            assertThat(api.ask("POST", auth + name, auth + name, login).status())
                    .isEqualTo(403);
        }
        api.ask("GET", auth + "check-slug", auth + "check-slug?slug=studio", null);
        assertThat(api.ask("POST", auth + "forgot-password", auth + "forgot-password", Map.of("email", email))
                        .status())
                .isEqualTo(503);
        Map<String, Object> reset = Map.of("token", "x", "newPassword", "y");
        assertThat(api.ask("POST", auth + "reset-password", auth + "reset-password", reset)
                        .status())
                .isEqualTo(400);
        OpenApi signedIn = open.apply(token);
        signedIn.ask("GET", auth + "me", auth + "me", null);
        signedIn.ask("PUT", auth + "profile", auth + "profile", Map.of("name", "Porte"));
        OpenApi renewed = open.apply((String) signedIn.ask("POST", auth + "refresh", auth + "refresh", null)
                .object()
                .get("token"));
        renewed.ask("POST", auth + "logout", auth + "logout", null);
        assertThat(renewed.provoke("GET", auth + "me", null).status()).isEqualTo(401);
        api.exercised().addAll(signedIn.exercised());
        api.exercised().addAll(renewed.exercised());
    }
}
