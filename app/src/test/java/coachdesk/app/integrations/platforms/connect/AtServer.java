package coachdesk.app.integrations.platforms.connect;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.evening.StudioServer;
import coachdesk.backend.delivery.providers.Outside;
import coachdesk.backend.integrations.connectors.Reach;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.Setting;
import coachdesk.desk.Desk;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.remote.ConsentDoor;
import coachdesk.desk.tasks.DirectRunner;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.platforms.FakePlatform;
import coachdesk.testkit.platforms.FakeTokenEndpoint;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of a desk at a real backend, and of a platform that answers it. */
abstract class AtServer<P extends FakePlatform> {
    final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T09:00:00Z"));
    final P there;
    final List<Problem> problems = new ArrayList<>();
    final BlockingQueue<Integration> connected = new LinkedBlockingQueue<>();
    Desk desk;

    private final Platform platform;
    private final List<String> pages = new ArrayList<>();

    @TempDir
    Path folder;

    private StudioServer server;

    AtServer(Platform platform, Function<Clock, P> opened) {
        this.platform = platform;
        this.there = opened.apply(clock);
    }

    @BeforeEach
    void openServer() throws IOException {
        Reach reach = Reach.ORDINARY.at(Map.of(platform, there.address()));
        server = new StudioServer(folder, clock, Outside.ORDINARY.with(reach));
        desk = server.desk("Bureau", server.address());
        desk.sync().syncNow();
    }

    @AfterEach
    void closeServer() {
        desk.close();
        server.close();
        there.close();
        assertThat(problems).isEmpty();
    }

    /** Of a connection that is new. @param doors where the browser comes back */
    final ConnectModel model(ConsentDoor.Doors doors) {
        return new ConnectModel(
                platform,
                null,
                new ConnectModel.Around(desk.connections().at(), doors, new DirectRunner(problems::add), pages::add),
                connected::add);
    }

    static void type(ConnectModel model, String name, String text) {
        Setting setting = model.platform().settings(model.wayProperty().get()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        model.typed(setting).set(text);
    }

    /** Until somebody is asked in the browser. */
    static void ask(ConnectModel model) {
        type(model, "client_id", FakeTokenEndpoint.CLIENT);
        type(model, "client_secret", FakeTokenEndpoint.SECRET);
        model.connect();
        assertThat(model.consentProperty().get()).isNotNull();
    }

    /** The page of the platform that was shown last. */
    final URI page() {
        return URI.create(pages.getLast());
    }
}
