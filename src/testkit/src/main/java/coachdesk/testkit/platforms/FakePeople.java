package coachdesk.testkit.platforms;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/** Those that a platform knows, by the flat names of its fields. Thread-safe. */
public final class FakePeople {
    private static final long FIRST = 100_001;

    private final Map<String, Person> all = new LinkedHashMap<>();
    /** Who has which value in which field. */
    private final Map<String, Set<String>> holders = new HashMap<>();

    private final Clock clock;
    private final LongFunction<String> ids;
    private long next = FIRST;

    /** @param fields none is empty @param writes how often it was made or changed */
    public record Person(String id, Map<String, String> fields, Instant created, Instant updated, int writes) {
        /** Empty for a field that is not set. */
        public String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    FakePeople(Clock clock, LongFunction<String> ids) {
        this.clock = clock;
        this.ids = ids;
    }

    public synchronized Person add(Map<String, String> fields) {
        Instant now = clock.instant();
        return put(new Person(ids.apply(next++), Map.of(), now, now, 0), fields);
    }

    /** @param fields null and empty ones empty what is there */
    public synchronized Person change(String id, Map<String, String> fields) {
        return put(all.get(id), fields);
    }

    private Person put(Person before, Map<String, String> fields) {
        Map<String, String> merged = new LinkedHashMap<>(before.fields());
        merged.putAll(fields);
        merged.values().removeIf(value -> value == null || value.isEmpty());
        Person person =
                new Person(before.id(), Map.copyOf(merged), before.created(), clock.instant(), before.writes() + 1);
        forget(before);
        all.put(person.id(), person);
        person.fields().forEach((name, value) -> holders.computeIfAbsent(key(name, value), any -> new LinkedHashSet<>())
                .add(person.id()));
        return person;
    }

    private void forget(Person person) {
        person.fields().forEach((name, value) -> holders.get(key(name, value)).remove(person.id()));
    }

    private static String key(String field, String value) {
        return field + "=" + value.toLowerCase(Locale.ROOT);
    }

    public synchronized void remove(String id) {
        forget(all.remove(id));
    }

    public synchronized Optional<Person> get(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /** In the order in which they were made. */
    public synchronized List<Person> all() {
        return List.copyOf(all.values());
    }

    /** Those that changed first are first; those that changed at the same time are in the order of their ids. */
    public List<Person> byChange() {
        return all().stream()
                .sorted(Comparator.comparing(Person::updated).thenComparing(Person::id))
                .toList();
    }

    /** Without regard to case. */
    public synchronized List<Person> with(String field, String value) {
        return holders.getOrDefault(key(field, value), Set.of()).stream()
                .map(all::get)
                .toList();
    }
}
