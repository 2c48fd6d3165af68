package coachdesk.backend;

import coachdesk.backend.delivery.mail.MailWords;
import coachdesk.backend.delivery.providers.Outside;
import coachdesk.backend.http.Route;
import coachdesk.backend.integrations.connect.Activities;
import coachdesk.backend.integrations.connect.ConnectRoom;
import coachdesk.backend.integrations.connect.OpenConnections;
import coachdesk.backend.integrations.engine.Activity;
import coachdesk.backend.integrations.engine.Engine;
import coachdesk.backend.integrations.engine.EngineParts;
import coachdesk.backend.integrations.engine.Pace;
import coachdesk.backend.integrations.engine.Queue;
import coachdesk.backend.integrations.engine.RunKeeping;
import coachdesk.backend.integrations.engine.Studio;
import coachdesk.backend.integrations.engine.Wakes;
import coachdesk.backend.integrations.inbound.InboundRoom;
import coachdesk.backend.json.Json;
import coachdesk.backend.realtime.Later;
import coachdesk.backend.records.Classic;
import coachdesk.backend.secrets.SecretBox;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.Tenants;
import coachdesk.contract.integrations.DefaultMappings;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.IntegrationActivity;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** What connects other platforms, and works with them. */
final class IntegrationParts implements AutoCloseable {
    private static final int LINES = 200;

    private final ConnectRoom room;
    private final InboundRoom inbound;
    private final Engine engine;
    private final Queue queue;
    private final Activity activity;
    private final RunKeeping keeping;

    IntegrationParts(
            Database database,
            Classic classic,
            Tenants tenants,
            Outside outside,
            SecretBox box,
            Studio studio,
            Function<String, String> language,
            BiConsumer<String, Integration> teller,
            Wakes wakes,
            Later calling,
            RandomGenerator random,
            Clock clock) {
        this.room = new ConnectRoom(
                database, classic, outside.platforms(), outside.self(), box, random, clock, DefaultMappings::of);
        this.inbound = new InboundRoom(database, classic, room.vault(), box, outside.self(), random, room::home);
        EngineParts parts = new EngineParts(
                database,
                classic.store(),
                tenants,
                room.connections(),
                box,
                studio,
                (tenant, key) -> MailWords.in(language.apply(tenant)).get(key),
                Pace::of,
                teller,
                wakes,
                calling,
                Classic::newId,
                random,
                clock);
        this.engine = parts.engine();
        this.queue = parts.queue(engine);
        this.activity = new Activity(classic.store(), box, studio);
        this.keeping = new RunKeeping(tenants, classic.store());
    }

    /** Keeps platforms in step from now on. */
    void start() {
        engine.start();
    }

    /** Done once a day. */
    Runnable keeping() {
        return keeping;
    }

    OpenConnections connections() {
        return room.connections();
    }

    /** Seals anew what only the key before this one opens. */
    void renewKeys() {
        room.vault().renewKeys();
    }

    @Override
    public void close() {
        engine.close();
        room.close();
    }

    List<Route> routes() {
        Activities doings = new Activities() {
            @Override
            public IntegrationActivity of(String tenant, String integration) {
                return activity.read(tenant, integration, LINES);
            }

            @Override
            public Optional<String> request(String tenant, String integration, String log) {
                return activity.request(tenant, integration, log).map(Json::write);
            }
        };
        return Stream.of(room.routes(doings), inbound.routes(queue::inboundChanged))
                .flatMap(List::stream)
                .toList();
    }
}
