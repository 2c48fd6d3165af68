package coachdesk.testkit.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** What a platform knows besides people: deals, notes, tasks, orders. Thread-safe. */
public final class FakeThings {
    private static final long FIRST = 500_001;

    private final List<Thing> all = new ArrayList<>();
    private final LongFunction<String> ids;

    /** @param kind as the platform says @param person its id of whom it belongs to @param document as it was sent */
    public record Thing(String kind, String id, String person, JsonNode document) {}

    FakeThings(LongFunction<String> ids) {
        this.ids = ids;
    }

    synchronized Thing add(String kind, String person, JsonNode document) {
        Thing thing = new Thing(kind, ids.apply(FIRST + all.size()), person, document);
        all.add(thing);
        return thing;
    }

    public synchronized List<Thing> all(String kind) {
        return all.stream().filter(thing -> thing.kind().equals(kind)).toList();
    }

    public List<Thing> of(String kind, String person) {
        return all(kind).stream().filter(thing -> thing.person().equals(person)).toList();
    }

    public Optional<Thing> get(String kind, String id) {
        return all(kind).stream().filter(thing -> thing.id().equals(id)).findFirst();
    }
}
