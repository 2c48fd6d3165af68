package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.PlatformTrial;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A platform that is nothing but a map, with HubSpot's names. What it is told to do wrong, it does. Thread-safe. */
final class MemoryPlatform implements Connector {
    private static final int PAGE = 100;

    final Map<String, Remote> people = new LinkedHashMap<>();
    final Map<String, Deal> deals = new LinkedHashMap<>();
    final Map<String, Activity> activities = new LinkedHashMap<>();
    private final TreeMap<Long, String> order = new TreeMap<>();
    private final Map<String, Long> last = new LinkedHashMap<>();
    private final Clock clock;
    private long number;
    /** Asked before each call; may throw. */
    volatile Runnable before = () -> {};
    /** Asked when a change is done and nobody was told. */
    volatile Runnable after = () -> {};

    volatile int calls;
    volatile int writes;
    volatile int refused;

    MemoryPlatform(Clock clock) {
        this.clock = clock;
    }

    private synchronized void asked() {
        calls++;
        try {
            before.run();
        } catch (PlatformException e) {
            refused++;
            throw e;
        }
    }

    @Override
    public PlatformTrial test() {
        asked();
        return new PlatformTrial(true, 200, 1, "Essai", List.of(), null, null);
    }

    @Override
    public List<Field> fields() {
        asked();
        List<Field> fields = new ArrayList<>();
        for (String name : List.of("email", "firstname", "lastname", "phone", "mobilephone")) {
            fields.add(new Field(name, false, false, false));
        }
        fields.add(new Field("createdate", false, true, false));
        return fields;
    }

    @Override
    public synchronized Optional<Remote> find(String external) {
        asked();
        return Optional.ofNullable(people.get(external));
    }

    @Override
    public synchronized List<Remote> matching(String email, String phone) {
        asked();
        List<Remote> found = having("email", email);
        return found.isEmpty() ? having("phone", phone) : found;
    }

    private List<Remote> having(String field, String value) {
        return value == null
                ? List.of()
                : people.values().stream()
                        .filter(one -> value.equalsIgnoreCase(one.fields().get(field)))
                        .toList();
    }

    @Override
    public synchronized Written upsert(String external, Map<String, String> fields) {
        asked();
        if (external != null && !people.containsKey(external)) {
            throw new PlatformException(FailureKind.NOT_FOUND, "no such person");
        }
        String id = external == null ? made() : external;
        writes++;
        edit(id, fields);
        after.run();
        return new Written(id, external == null);
    }

    private String made() {
        int n = people.size() + 1;
        while (last.containsKey("h" + n)) {
            n++;
        }
        return "h" + n;
    }

    /** As somebody does there. */
    synchronized void remove(String id) {
        people.remove(id);
        order.remove(last.get(id));
    }

    /** As somebody does there. */
    synchronized void edit(String id, Map<String, String> fields) {
        Map<String, String> all =
                new LinkedHashMap<>(people.containsKey(id) ? people.get(id).fields() : Map.of());
        fields.forEach((name, value) -> {
            if (value == null) {
                all.remove(name);
            } else {
                all.put(name, value);
            }
        });
        people.put(id, new Remote(id, Map.copyOf(all), clock.instant().toString()));
        if (last.containsKey(id)) {
            order.remove(last.get(id));
        }
        order.put(++number, id);
        last.put(id, number);
    }

    @Override
    public synchronized String deal(Deal deal) {
        asked();
        deals.putIfAbsent(deal.key(), deal);
        after.run();
        return "deal-" + deal.key();
    }

    @Override
    public synchronized String activity(Activity activity) {
        asked();
        activities.putIfAbsent(activity.key(), activity);
        return null;
    }

    @Override
    public synchronized Page changesSince(String cursor) {
        asked();
        long from = cursor == null ? 0 : Long.parseLong(cursor);
        List<Remote> changed = new ArrayList<>();
        long next = from;
        for (Map.Entry<Long, String> entry : order.tailMap(from, false).entrySet()) {
            if (changed.size() == PAGE) {
                return new Page(changed, Long.toString(next), true);
            }
            changed.add(people.get(entry.getValue()));
            next = entry.getKey();
        }
        return new Page(changed, Long.toString(next), false);
    }
}
