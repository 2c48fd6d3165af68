package coachdesk.backend.integrations.engine;

import coachdesk.backend.delivery.store.LedgerReads;
import coachdesk.backend.integrations.people.People;
import coachdesk.backend.realtime.Later;
import coachdesk.backend.secrets.SecretBox;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Tenants;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What keeps studios and platforms in step, put together.
 *
 * @param words for a key, in a studio's language
 * @param paces how fast a platform may be asked
 * @param teller tells a studio that an integration stays broken
 * @param newId makes UUIDs
 * @param later runs what waits for others
 */
public record EngineParts(
        Database database,
        RecordStore records,
        Tenants tenants,
        Connections connections,
        SecretBox box,
        Studio studio,
        BiFunction<String, String, String> words,
        Function<Platform, Pace> paces,
        BiConsumer<String, Integration> teller,
        Wakes wakes,
        Later later,
        Supplier<String> newId,
        RandomGenerator random,
        Clock clock) {

    public Engine engine() {
        People people = new People(records, studio.numbers());
        Backoff backoff = new Backoff(random);
        Endings endings = new Endings(box, studio, newId, backoff);
        Deeds deeds = new Deeds(newId, clock);
        Happenings happenings = new Happenings(records, people, new LedgerReads(database), endings, newId, words);
        Work work = new Work(records, people, connections, deeds, endings, backoff, happenings, newId, clock);
        Runs runs = new Runs(records, people, newId, clock);
        return new Engine(
                records,
                tenants,
                people,
                new Lanes(connections, studio, paces, clock),
                new Intake(records, people, newId),
                new Polls(records, people, deeds, endings, newId, clock),
                runs,
                new Pulls(work, later, clock),
                new Pump(records, work, runs, wakes, later, clock),
                new Notices(records, teller, clock),
                wakes,
                later,
                clock);
    }

    public Queue queue(Engine engine) {
        return new Queue(records, newId, engine::ask);
    }
}
