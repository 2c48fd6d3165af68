package coachdesk.cli.integrations;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.backend.delivery.providers.Outside;
import coachdesk.backend.integrations.connectors.Reach;
import coachdesk.contract.integrations.Platform;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.desk.settings.RunningBackend;
import coachdesk.desk.store.Json;
import coachdesk.testkit.faults.HeldPort;
import coachdesk.testkit.platforms.FakePlatform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** A real backend that knows one platform where a fake of it is, and the folder of a desk that works with it. */
final class ConnectedStudio implements AutoCloseable {
    static final String ID = "i-1";

    final Path data;
    final FakePlatform there;
    private final Platform platform;
    private final Path server;
    private final Clock clock;
    private final HttpClient network = HttpClient.newHttpClient();
    private final HeldPort port = new HeldPort();
    private Backend backend;

    ConnectedStudio(Path folder, Platform platform, Clock clock) throws IOException {
        this.platform = platform;
        this.clock = clock;
        there = OneAccount.at(platform, clock);
        data = Files.createDirectories(folder.resolve("desk"));
        server = Files.createDirectories(folder.resolve("server"));
        JsonSettings.open(data).change(values -> values.withServer("").withDeviceName("Terminal"));
        up();
    }

    /** The server is there, where it was before. */
    void up() throws IOException {
        backend = Backend.start(new BackendOptions(
                port.number(),
                server,
                null,
                false,
                true,
                clock,
                Outside.ORDINARY.with(Reach.ORDINARY.at(Map.of(platform, there.address())))));
        RunningBackend.here(backend.address(), backend.localToken().orElseThrow())
                .write(data);
    }

    void down() {
        backend.close();
    }

    URI address() {
        return backend.address();
    }

    String token() {
        return backend.localToken().orElseThrow();
    }

    Map<String, Object> connect(boolean again, Map<String, String> values) throws Exception {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("id", ID);
        wanted.put("platform", platform.wire());
        wanted.put("way", OneAccount.way(platform).wire());
        wanted.put("values", values);
        return ask(again ? "PUT" : "POST", "/api/integrations", wanted);
    }

    void enable() throws Exception {
        ask("POST", "/api/v1/integrations/" + ID + "/enable", Map.of());
    }

    /** @return the id */
    String person(String name, String email) throws Exception {
        return (String)
                ask("POST", "/api/users", Map.of("name", name, "email", email)).get("id");
    }

    void edit(String person, String name, String email) throws Exception {
        ask("PUT", "/api/users/" + person, Map.of("name", name, "email", email));
    }

    Map<String, Object> ask(String method, String path, Map<String, ?> body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(Json.write(body)))
                .build();
        HttpResponse<String> response = network.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(method + " " + path + " " + response.statusCode() + " " + response.body());
        }
        return Json.read(response.body());
    }

    @Override
    public void close() {
        backend.close();
        port.close();
        there.close();
        network.close();
    }
}
